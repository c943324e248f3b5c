/* A disk that forgets at a power cut what was not synced.
 *
 * Loaded before the C library (LD_PRELOAD). What the program writes to files in POWERCUT_FROM is kept in memory, and
 * carried over to files of the same name in POWERCUT_TO only when the program syncs them. POWERCUT_TO is then always the
 * state after a power cut at that moment. Files whose name ends with -shm are not kept: they are memory, not disk.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct piece { struct piece *next; off_t at; size_t size; int cut; char data[]; };
struct kept { struct kept *next; struct piece *first, *last; char name[256]; };

static struct kept *all;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* The name of an open file inside POWERCUT_FROM; NULL for every other one. */
static const char *name_of(int fd, char *path, size_t size) {
    char link[64];
    const char *from = getenv("POWERCUT_FROM");
    if (!from || !getenv("POWERCUT_TO")) return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, size - 1);
    if (n <= 0) return NULL;
    path[n] = 0;
    size_t length = strlen(from);
    if (strncmp(path, from, length) || path[length] != '/') return NULL;
    const char *name = path + length + 1;
    if (strchr(name, '/') || (strlen(name) > 4 && !strcmp(name + strlen(name) - 4, "-shm"))) return NULL;
    return name;
}

static struct kept *file_of(const char *name) {
    struct kept *one;
    for (one = all; one; one = one->next)
        if (!strcmp(one->name, name)) return one;
    one = calloc(1, sizeof *one);
    snprintf(one->name, sizeof one->name, "%s", name);
    one->next = all;
    return all = one;
}

static void keep(int fd, const void *data, size_t size, off_t at, int cut) {
    char path[4096];
    const char *name = name_of(fd, path, sizeof path);
    if (!name) return;
    pthread_mutex_lock(&lock);
    struct kept *file = file_of(name);
    struct piece *piece = malloc(sizeof *piece + size);
    piece->next = NULL, piece->at = at, piece->size = size, piece->cut = cut;
    if (size) memcpy(piece->data, data, size);
    if (file->last) file->last->next = piece; else file->first = piece;
    file->last = piece;
    pthread_mutex_unlock(&lock);
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, #name)

static void carry_over(int fd) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off_t);
    char path[4096], to[4096 + 512];
    const char *name = name_of(fd, path, sizeof path);
    if (!name) return;
    pthread_mutex_lock(&lock);
    struct kept *file = file_of(name);
    snprintf(to, sizeof to, "%s/%s", getenv("POWERCUT_TO"), name);
    int copy = open(to, O_WRONLY | O_CREAT, 0644);
    for (struct piece *next, *piece = file->first; piece; piece = next) {
        next = piece->next;
        if (piece->cut) { if (ftruncate64(copy, piece->at)) abort(); }
        else if (real(copy, piece->data, piece->size, piece->at) != (ssize_t)piece->size) abort();
        free(piece);
    }
    file->first = file->last = NULL;
    close(copy);
    pthread_mutex_unlock(&lock);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
    ssize_t done = real(fd, data, size, at);
    if (done > 0) keep(fd, data, done, at, 0);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite64(fd, data, size, at); }

ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t, write, int, const void *, size_t);
    ssize_t done = real(fd, data, size);
    off_t end = lseek(fd, 0, SEEK_CUR); /* after the write: a file that is appended to is at its end only then */
    if (done > 0 && end >= done) keep(fd, data, done, end - done, 0);
    return done;
}

int ftruncate64(int fd, off64_t size) {
    REAL(int, ftruncate64, int, off64_t);
    int failed = real(fd, size);
    if (!failed) keep(fd, NULL, 0, size, 1);
    return failed;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fsync(int fd) {
    REAL(int, fsync, int);
    int failed = real(fd);
    if (!failed) carry_over(fd);
    return failed;
}

int fdatasync(int fd) {
    REAL(int, fdatasync, int);
    int failed = real(fd);
    if (!failed) carry_over(fd);
    return failed;
}
