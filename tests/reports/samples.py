"""A name in each script, and a page of them to look at: python -m tests.reports.samples PAGE.pdf"""

import sys
from pathlib import Path

from reports.chains import Style
from reports.document import Document
from reports.fonts import draw_text, runs

NAMES = {
    "Latin": "Zoë Müller-Nguyễn Thị Ánh",
    "Turkish": "Işık Çağlar Şimşek",
    "Azerbaijani": "Qəşəm Məhərrəmzadə",
    "Cyrillic": "Пётр Иванов",
    "Kazakh": "Әлия Нұрғалиқызы",
    "Tajik": "Ғафур Ҷӯраев",
    "Belarusian": "Алесь Ўладзіміравіч",
    "Chinese": "李伟 𬭎 𠮷 喆 犇",
    "Traditional Chinese": "陳俊傑 歐陽龍",
    "Japanese": "さとう ケンジ 佐藤",
    "Korean": "김민준 이서연",
    "Armenian": "Անահիտ Հարությունյան",
    "Georgian": "ნინო ბერიძე",
    "Arabic": "محمد علاء الدين",
    "Persian": "علی‌رضا پورگلچین",
    "Urdu": "شازیہ اصغر خان",
    "Pashto": "اډلر ارین ګلالۍ",
    "Uyghur": "ئەركىن ئابدۇللا",
    "Hebrew": "נועם מלכה",
    "Thaana": "ޢަލީ މުޙައްމަދު",
    "Devanagari": "क्षत्रिय शर्मा श्रीकृष्ण",
    "Bengali": "শ্রীজাত বন্দ্যোপাধ্যায়",
    "Gurmukhi": "ਹਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Gujarati": "ક્ષિતિજ પટેલ",
    "Tamil": "நரேந்திர ஸ்ரீ கோபாலன்",
    "Telugu": "శ్రీకాంత్ కృష్ణమూర్తి",
    "Sinhala": "ශ්‍රී ලංකා ප්‍රියන්ත",
    "Burmese": "မောင်မောင်ကျော် ဂျွန်",
    "Khmer": "ស្រីពេជ្រ ខ្មែរ",
    "Thai": "ศรีสุดา น้ำผึ้ง",
    "Lao": "ສົມພອນ ນ້ຳຝົນ",
    "Tibetan": "བསྟན་འཛིན་རྒྱ་མཚོ",
    "Mixed": "李伟 Пётр Zoë (a\\b) শ্রী 3:12:45",
    "Mixed directions": "Ali محمد علي 34 李伟",
}


def write(path: Path, names: dict[str, str], style: Style, size: float = 15) -> None:
    """One page: each name with its label and the fonts that write it."""
    line = size * 1.9
    with path.open("wb") as out:
        document = Document(out, 595, 40 + line * len(names))
        for number, (label, name) in enumerate(names.items(), 1):
            y = document.height - 15 - line * number
            draw_text(document, 30, y, label, size=8)
            draw_text(document, 140, y, name, style, size)
            draw_text(document, 400, y, ", ".join(dict.fromkeys(run.face.name for run in runs(name, style))), size=6)
        document.end_page()
        document.save()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    for style in (Style(), Style("serif"), Style("serif", bold=True)):
        write(target.with_stem(f"{target.stem}-{style.family}{'-bold' if style.bold else ''}"), NAMES, style)
