<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
 <context>
  <name>racecontrol</name>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>this race is open elsewhere, by {other}; work there, or close it there first</source>
   <translation>забег открыт в другом месте ({other}); работайте там или сначала закройте его там</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>This race is open elsewhere, by {other}. Here it can only be looked at.</source>
   <translation>Забег открыт в другом месте ({other}). Здесь его можно только смотреть.</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>another program</source>
   <translation>другая программа</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>REHEARSAL, READ ONLY</source>
   <translation>РЕПЕТИЦИЯ, ТОЛЬКО ПРОСМОТР</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>READ ONLY</source>
   <translation>ТОЛЬКО ПРОСМОТР</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>REHEARSAL, simulated</source>
   <translation>РЕПЕТИЦИЯ, имитация</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Bib</source>
   <translation>Номер</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Race</source>
   <translation>Забег</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>How it is said</source>
   <translation>Как читается</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Family name</source>
   <translation>Фамилия</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Given name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Latin name</source>
   <translation>Латиницей</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Nation</source>
   <translation>Страна</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Language</source>
   <translation>&amp;Язык</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Race</source>
   <translation>&amp;Забег</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Start</source>
   <translation>&amp;Старт</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Finish</source>
   <translation>&amp;Финиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>Hard&amp;ware</source>
   <translation>&amp;Приборы</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Problems</source>
   <translation>Про&amp;блемы</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>R&amp;unner</source>
   <translation>&amp;Участник</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Entries</source>
   <translation>За&amp;явки</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>Resul&amp;ts</source>
   <translation>&amp;Результаты</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Certificates</source>
   <translation>С&amp;ертификаты</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Log</source>
   <translation>&amp;Журнал</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;View</source>
   <translation>&amp;Вид</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Help</source>
   <translation>Спр&amp;авка</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Perspective</source>
   <translation>&amp;Расположение</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>R&amp;ole</source>
   <translation>Ро&amp;ль</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Announcer</source>
   <translation>&amp;Диктор</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Called</source>
   <translation>Объявлен</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner has been called; again takes it back</source>
   <translation>В окне диктора: выбранный бегун назван; ещё раз — отмена</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Pin</source>
   <translation>Закрепить</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner stays in view, wherever he is; again takes it back</source>
   <translation>В окне диктора: выбранный бегун всегда на виду, где бы он ни был; ещё раз — отмена</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Favourite</source>
   <translation>Избранный</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner is always named; again takes it back</source>
   <translation>В окне диктора: выбранного бегуна называют всегда; ещё раз — отмена</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Skip</source>
   <translation>Пропустить</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner is not named; take it back with Ctrl+Z</source>
   <translation>В окне диктора: выбранного бегуна не называют; отмена — Ctrl+Z</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Follow</source>
   <translation>Следить</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: everybody of the chosen runner's group, club or country is named</source>
   <translation>В окне диктора: называют всех из группы, клуба или страны выбранного бегуна</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Find</source>
   <translation>Найти</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: by bib, or name in any script; Enter keeps the runner, Esc goes back</source>
   <translation>В окне диктора: по номеру или имени любым письмом; Enter оставляет бегуна, Esc — назад</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Take back</source>
   <translation>Отменить</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the newest mark of the announcer is taken back</source>
   <translation>В окне диктора: последняя отметка диктора снимается</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Options</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: how fast the voice is, which races and panels are shown, in which light</source>
   <translation>В окне диктора: темп голоса, какие дистанции и панели видны, в каком свете</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Next light</source>
   <translation>Другой свет</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: as the main window, day, night, sunlight</source>
   <translation>В окне диктора: как главное окно, день, ночь, солнце</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Larger letters</source>
   <translation>Буквы крупнее</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window only: all letters larger</source>
   <translation>Только в окне диктора: все буквы крупнее</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Smaller letters</source>
   <translation>Буквы мельче</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window only: all letters smaller</source>
   <translation>Только в окне диктора: все буквы мельче</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Announcer full screen</source>
   <translation>Диктор на весь экран</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: use the whole screen, and back</source>
   <translation>В окне диктора: на весь экран и обратно</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Announcer's window</source>
   <translation>Окно диктора</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Who is coming, who has just finished, who leads, how names are said; for a second screen</source>
   <translation>Кто приближается, кто финишировал, кто лидирует, как читать имена; для второго экрана</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>To the certificates desk</source>
   <translation>К столу сертификатов</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>One field: scan or type a bib, Enter prints the certificate</source>
   <translation>Одно поле: сканируйте или введите номер, Enter печатает сертификат</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Put on the waiting list, or take off</source>
   <translation>В список ожидания или из него</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: this certificate is printed when the results are official</source>
   <translation>За столом: этот сертификат печатается, когда результаты официальны</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Next language</source>
   <translation>Следующий язык</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: each runner's own language, or one of the layout's for all</source>
   <translation>За столом: язык каждого участника или один язык макета для всех</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Print the waiting list</source>
   <translation>Напечатать список ожидания</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: all who wait and whose results are official by now</source>
   <translation>За столом: все ожидающие, чьи результаты уже официальны</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Many certificates ...</source>
   <translation>Много сертификатов ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: PDF files by race, category, place or waiting list, while the desk goes on</source>
   <translation>За столом: файлы PDF по дистанции, категории, месту или списку ожидания; стол работает дальше</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Printer, paper, layout ...</source>
   <translation>Принтер, бумага, макет ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: where and how certificates are printed, and a test page; it is remembered</source>
   <translation>За столом: где и как печатаются сертификаты, и пробная страница; это запоминается</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Merge ...</source>
   <translation>Свести ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Times with a bib beside them become passings; see first what changes</source>
   <translation>Времена с номером рядом становятся прохождениями; сначала видно, что изменится</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Take the last merge back ...</source>
   <translation>Отменить сведение ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>All passings of the last merge are void; their times wait again, with their bibs</source>
   <translation>Все прохождения последнего сведения отменены; их времена снова ждут, с номерами</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Gap: bibs one down</source>
   <translation>Пропуск: номера вниз</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Nobody saw the bib of the chosen time: this bib and those below go to the next times</source>
   <translation>Номера выбранного времени никто не видел: он и те, что ниже, переходят к следующим временам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Bibs one up</source>
   <translation>Номера вверх</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The gap above the chosen row closes: this bib and those below go to the times before</source>
   <translation>Пропуск над строкой закрывается: этот номер и те, что ниже, переходят к прежним временам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Move the bib up</source>
   <translation>Номер выше</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen bib and the one above exchange their times</source>
   <translation>Выбранный номер и тот, что выше, меняются временами</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Move the bib down</source>
   <translation>Номер ниже</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen bib and the one below exchange their times</source>
   <translation>Выбранный номер и тот, что ниже, меняются временами</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Take the bib out</source>
   <translation>Убрать номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen bib goes, those below come up</source>
   <translation>Выбранный номер уходит, нижние поднимаются</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Take the time out</source>
   <translation>Убрать время</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen tap is void, those below come up to the bibs</source>
   <translation>Выбранная отметка отменена, нижние поднимаются к номерам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Insert a missed time ...</source>
   <translation>Вставить время ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Type a time that nobody tapped; half way between the chosen one and the next stands there already</source>
   <translation>Ввести время, которое никто не отметил; середина между выбранным и следующим уже стоит</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Fill from reads</source>
   <translation>Заполнить по чтениям</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Propose bibs whose reads are nearest to times without a bib; they are marked</source>
   <translation>Предложить номера, чьи считывания ближе всего к временам без номера; они помечены</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Type a tap sheet ...</source>
   <translation>Ввести лист ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Lines of a time and a bib from paper or the clipboard, by time of day or since a gun</source>
   <translation>Строки «время номер» с бумаги или из буфера, по времени суток или от выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Undo in the list</source>
   <translation>Отмена в списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The last edit of times and bibs is undone, step by step, until they are merged</source>
   <translation>Последняя правка времён и номеров отменяется, шаг за шагом, пока они не сведены</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Tap</source>
   <translation>Отметка</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Somebody passes the line now: the time is stamped at once, the bib comes later; anywhere in the window</source>
   <translation>Кто-то пересекает линию: время ставится сразу, номер потом; в любом месте окна</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>To the manual finish</source>
   <translation>К ручному финишу</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Times that were tapped beside bibs that were written; where decoders fail, or as a second line</source>
   <translation>Отмеченные времена рядом с записанными номерами; когда декодеры отказали или как вторая линия</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>To the finish queue</source>
   <translation>К финишёрам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Who finished, the newest on top, with chips and taps that have no runner yet</source>
   <translation>Кто финишировал, новейшие сверху, с чипами и отметками без участника</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>To the newest finisher</source>
   <translation>К новейшему финишу</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Show the newest finishers again after you have looked further down</source>
   <translation>Снова показывать новейших финишировавших после просмотра ниже</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Filter the queue</source>
   <translation>Отбор финишёров</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Only a race, sex, category or nation, a bib or a name; Esc shows all again</source>
   <translation>Только забег, пол, категория или страна, номер или имя; Esc снова показывает всех</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Give the unknown finisher a bib ...</source>
   <translation>Дать номер неизвестному ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen unknown chip or tap of the queue, else the newest: whose it is; see first what changes</source>
   <translation>Выбранный неизвестный чип или отметка, иначе новейшие: чьи; сначала видно, что изменится</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Open</source>
   <translation>Открыть</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>In the queue: the runner's card; of an unknown chip or a tap, whose it is</source>
   <translation>У финишёров: карточка участника; у неизвестного чипа или отметки — чьи они</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>In the queue: the announcer has called the chosen finishers; again takes it back</source>
   <translation>У финишёров: диктор объявил выбранных; ещё раз — снять</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Seen</source>
   <translation>Замечен</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>In the queue: somebody has seen the chosen finishers; again takes it back</source>
   <translation>У финишёров: выбранных кто-то видел; ещё раз — снять</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Start the line</source>
   <translation>Открыть линию</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Open the port of the chosen box anew, whatever its state</source>
   <translation>Заново открыть порт выбранного прибора, в любом его состоянии</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Stop the line</source>
   <translation>Остановить линию</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Let go of the port of the chosen box, until it is started again</source>
   <translation>Освободить порт выбранного прибора, пока линия не будет открыта снова</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Rewind</source>
   <translation>Считать память</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Ask the chosen box for everything in its memory; what is stored already is not stored again</source>
   <translation>Запросить у выбранного прибора всю память; уже сохранённое второй раз не сохраняется</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Set clock</source>
   <translation>Установить часы</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Set the clock of the chosen box to this computer's, on a full second</source>
   <translation>Установить часы выбранного прибора по этому компьютеру, на полную секунду</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Correct clock by fact ...</source>
   <translation>Поправка часов записью ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Add to or take off the times of the chosen box, from when until when; see first what changes</source>
   <translation>Прибавить ко времени выбранного прибора или вычесть, с какого и по какое; сначала видно, что изменится</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Test mode</source>
   <translation>Режим проверки</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Reads of the chosen box are counted and are no part of the race; press again to end it</source>
   <translation>Считывания выбранного прибора лишь считаются и в забег не входят; ещё раз — конец проверки</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Raw monitor</source>
   <translation>Сырые данные</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>The bytes of the chosen box as they come, and what they say</source>
   <translation>Байты выбранного прибора, как они приходят, и что они значат</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Capture to file</source>
   <translation>Запись в файл</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Write every byte of the chosen box to a file; press again to end it</source>
   <translation>Писать каждый байт выбранного прибора в файл; ещё раз — конец записи</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>To the hardware</source>
   <translation>К приборам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Every box: whether it is heard, in time and complete, and what can be done with it</source>
   <translation>Каждый прибор: слышен ли, точны ли часы, всё ли пришло и что с ним можно сделать</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/layouts.py" />
   <source>Layout editor ...</source>
   <translation>Редактор макета ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/layouts.py" />
   <source>Text, pictures and lines of the certificate, on the page as it will be printed; saved as a file</source>
   <translation>Тексты, картинки и линии сертификата на странице, какой она будет напечатана; хранится в файле</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Status ...</source>
   <translation>Статус ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Decide: DNS, DNF, DQ with its rule, NC, or take the decision back</source>
   <translation>Решить: DNS, DNF, DQ с пунктом правил, NC, или снять решение</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Chip ...</source>
   <translation>Чип ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Give the runner another chip</source>
   <translation>Дать участнику другой чип</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Race or wave ...</source>
   <translation>Забег или волна ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Move the runner to another race or wave</source>
   <translation>Перевести участника в другой забег или волну</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Passing ...</source>
   <translation>Прохождение ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Record a passing that a person saw</source>
   <translation>Записать прохождение, которое видел человек</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Time ...</source>
   <translation>Время ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Add time to the runner's finish, or take off</source>
   <translation>Прибавить время к финишу участника или вычесть</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>To the worst thing now</source>
   <translation>К худшему сейчас</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>What the status line names: the problem on top of the list, or the box that it is about</source>
   <translation>То, что названо в строке состояния: верхняя проблема или её прибор</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Settle ...</source>
   <translation>Закрыть ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Nothing is to be done about the chosen problem; say why; it comes back when its cause is another one</source>
   <translation>С выбранной проблемой делать нечего; напишите почему; вернётся, если причина станет другой</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Put off ...</source>
   <translation>Отложить ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>The chosen problem comes back in ten minutes, or in an hour; say why</source>
   <translation>Выбранная проблема вернётся через десять минут или через час; напишите почему</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Go there</source>
   <translation>Перейти</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>To the runner, the box or the wave that the chosen problem is about</source>
   <translation>К участнику, прибору или волне, которых касается проблема</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Find a runner</source>
   <translation>Найти участника</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>By bib, name in any script, chip or club; Enter opens the runner's card</source>
   <translation>По номеру, имени любым письмом, чипу или клубу; Enter открывает карточку</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Who passed</source>
   <translation>Кто прошёл</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Who passed a point at some time of day: 9:12-9:15, or 9:13 +- 2</source>
   <translation>Кто прошёл пункт в такое-то время: 9:12-9:15 или 9:13 +- 2</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>In a runner's card: take the chosen fact back; where results change, see first which</source>
   <translation>В карточке участника: отменить выбранную запись; если меняются результаты, сначала видно какие</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>To the entries</source>
   <translation>К заявкам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>The start list: find, edit, swap, and who has no chip; Enter edits the chosen entry</source>
   <translation>Стартовый список: найти, править, обменять, и кто без чипа; Enter правит выбранную заявку</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Find an entry</source>
   <translation>Найти заявку</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>By bib, name in any script, chip or club; Esc shows all entries again</source>
   <translation>По номеру, имени любым письмом, чипу или клубу; Esc снова показывает все</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Late entry ...</source>
   <translation>Дозаявка ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>A new entry with the next free bib; its chip may be scanned</source>
   <translation>Новая заявка со следующим свободным номером; чип можно считать</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Edit the entry ...</source>
   <translation>Править заявку ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Every field of the chosen entry; see first what changes in the results</source>
   <translation>Все поля выбранной заявки; сначала видно, что изменится в результатах</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Swap ...</source>
   <translation>Обмен ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>The chosen runner and another one wear each other's bib or chip: put it right</source>
   <translation>Выбранный участник и другой бегут с номером или чипом друг друга: исправить</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Import entries ...</source>
   <translation>Импорт заявок ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Read a CSV file and see first what is new, what changes and what is refused</source>
   <translation>Прочитать CSV и сначала увидеть, что ново, что меняется, что отклонено</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Work as timing crew</source>
   <translation>Работать хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Everything may be done; from another role the crew's PIN leads back here</source>
   <translation>Можно всё; из другой роли сюда ведёт PIN хронометража</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Work as announcer</source>
   <translation>Работать диктором</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Finish queue, course and results; nothing can be changed but what was called</source>
   <translation>Финишёры, трасса и результаты; менять можно только отметку объявленных</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Work at the certificates desk</source>
   <translation>Работать за столом грамот</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>One field that prints certificates; nothing else can be changed</source>
   <translation>Одно поле, которое печатает сертификаты; больше ничего изменить нельзя</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>New race ...</source>
   <translation>Новый забег ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Set up a new race page by page, from nothing or from a sample; a race that is open goes on</source>
   <translation>Настроить новый забег по страницам, с нуля или с образца; открытый забег идёт дальше</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Open a race ...</source>
   <translation>Открыть забег ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>One of the last races, or a path that is typed or dropped; a race that is open goes on</source>
   <translation>Один из последних, или путь набрать или перетащить; открытый забег идёт дальше</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Set-up ...</source>
   <translation>Настройки ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Change the set-up of this race page by page; see first what differs and what it changes</source>
   <translation>Менять настройки забега по страницам; сначала видно отличия и последствия</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Back up now</source>
   <translation>Копия сейчас</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Copy the race file now; it is copied every ten minutes anyway</source>
   <translation>Скопировать файл забега сейчас; каждые десять минут это делается и так</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Mirror ...</source>
   <translation>Зеркало ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Choose the folder on another disk where a second copy is kept</source>
   <translation>Выбрать папку на другом диске, где хранится вторая копия</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Local network ...</source>
   <translation>Локальная сеть ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Pages for the announcer's tablet, big screens and television: on or off, and who may see them</source>
   <translation>Страницы для планшета диктора, больших экранов и телевидения: включены или нет и кому видны</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Message read</source>
   <translation>Сообщение прочитано</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Take the message about this computer's clock away</source>
   <translation>Убрать сообщение о часах этого компьютера</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Rehearse</source>
   <translation>Репетиция</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Today's set-up with simulated runners, in a copy and in a window of its own; this race goes on</source>
   <translation>Сегодняшние настройки с мнимыми участниками, в копии и в своём окне; этот забег идёт дальше</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Mute the alarm</source>
   <translation>Заглушить тревогу</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Silent about what is broken now; what breaks later sounds again</source>
   <translation>Молчать о том, что сломано сейчас; что сломается позже, прозвучит</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Alarms sound</source>
   <translation>Тревога звучит</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Whether what broke is also heard, or seen only</source>
   <translation>Слышно ли то, что сломалось, или только видно</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>PIN of the timing crew ...</source>
   <translation>PIN хронометража ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Who works in another role comes back to the crew's only with it</source>
   <translation>Кто работает в другой роли, вернётся к хронометражу только с ним</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Quit</source>
   <translation>Выход</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Close the window; everything is stored; twice while a race is under way</source>
   <translation>Закрыть окно; всё сохранено; во время соревнования — дважды</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>To the results</source>
   <translation>К результатам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Any list: by race, sex, category, team or nation, by gun or net; live; Enter opens the runner's card</source>
   <translation>Любой список: по забегу, полу, категории, команде или стране, по выстрелу или чистому; вживую; Enter открывает карточку</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Find in the list</source>
   <translation>Искать в списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>By bib, name in any script, chip or club; Esc shows the whole list again</source>
   <translation>По номеру, имени любым письмом, чипу или клубу; Esc снова показывает весь список</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Columns ...</source>
   <translation>Столбцы ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Choose the columns of the list; they are remembered</source>
   <translation>Выбрать столбцы списка; они запоминаются</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Copy as a table</source>
   <translation>Копировать таблицей</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>The chosen rows, else the whole list, with its headings, for a sheet or a message</source>
   <translation>Выбранные строки, иначе весь список, с заголовками, для таблицы или сообщения</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Export ...</source>
   <translation>Экспорт ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Write the list as PDF, Excel, CSV, HTML or JSON, beside the race file</source>
   <translation>Записать список как PDF, Excel, CSV, HTML или JSON рядом с файлом забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Lists for printing ...</source>
   <translation>Списки для печати ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Medal list, ceremony sheets, start list, labels or results book of the race as PDF, beside the race file</source>
   <translation>Список призёров, листы награждения, стартовый протокол, наклейки или книга результатов дистанции в PDF, рядом с файлом забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Make official ...</source>
   <translation>Утвердить ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>The results of the chosen race were reviewed and are official; what changes afterwards is told</source>
   <translation>Результаты забега проверены и официальны; о дальнейших изменениях будет сказано</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>What changed since official</source>
   <translation>Что изменилось с тех пор</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Old and new, bib by bib, since the results of the chosen race were made official</source>
   <translation>Старое и новое, номер за номером, с тех пор как результаты забега официальны</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>To the log</source>
   <translation>К журналу</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Every fact: who recorded what, when and why, and which fact took it back</source>
   <translation>Каждая запись: кто, что, когда и почему записал, и какая запись её отменила</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Undo</source>
   <translation>Отменить</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Take the newest fact that counts back; where results change, see first which</source>
   <translation>Отменить новейшую действующую запись; если меняются результаты, сначала видно какие</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Redo</source>
   <translation>Вернуть</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Bring back what was taken back last</source>
   <translation>Вернуть то, что отменено последним</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Take one fact back</source>
   <translation>Отменить одну запись</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>In the log: take the chosen fact back, or bring it back where it is void</source>
   <translation>В журнале: отменить выбранную запись или вернуть отменённую</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Arm the next wave</source>
   <translation>Взвести следующую волну</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Make the next wave ready for its gun</source>
   <translation>Подготовить следующую волну к выстрелу</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Extra wave ...</source>
   <translation>Ещё волна ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>One more wave while the race runs, for times without places; see first what changes</source>
   <translation>Ещё одна волна во время забега, время без мест; сначала видно, что изменится</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Fire</source>
   <translation>Выстрел</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>The gun of the armed wave, at this moment</source>
   <translation>Выстрел взведённой волны, в этот момент</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Correct the gun</source>
   <translation>Исправить выстрел</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Type another time for the last gun, see what changes, confirm with Enter</source>
   <translation>Ввести другое время последнего выстрела, посмотреть, что изменится, подтвердить Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Take the last gun back</source>
   <translation>Снять последний выстрел</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>The last gun is void and the one before it counts again; both stay in the log</source>
   <translation>Последний выстрел недействителен, снова считается предыдущий; оба остаются в журнале</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Let the other source count</source>
   <translation>Взять другой источник</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Button or contact: the next source of the last gun counts; where results change, see first which</source>
   <translation>Кнопка или контакт: считается следующий источник последнего выстрела; если меняются результаты, сначала видно какие</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Recall: false start</source>
   <translation>Отзыв: фальстарт</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Take all guns of the last wave back and arm it again; asks first</source>
   <translation>Снять все выстрелы последней волны и снова взвести её; сначала спросит</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>To the triggers</source>
   <translation>К сигналам</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Every contact, start device and button: when, from where, what it fired, how far from the guns</source>
   <translation>Каждый контакт, стартовый прибор и кнопка: когда, откуда, что дал, как далеко от выстрелов</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Give the trigger to a wave</source>
   <translation>Отдать сигнал волне</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>The chosen trigger, else the newest, becomes a wave's gun; see first what changes</source>
   <translation>Выбранный сигнал, иначе новейший, становится выстрелом волны; сначала видно, что изменится</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>For the timing crew</source>
   <translation>Для хронометража</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Every part of the window, as the timing crew needs them</source>
   <translation>Все части окна, как нужно хронометражу</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>For the announcer</source>
   <translation>Для диктора</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Finish queue and course, wide; the results behind them</source>
   <translation>Финишёры и трасса широко; результаты за ними</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>For the certificates desk</source>
   <translation>Для стола грамот</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>One field, the page as it is printed, the last answers; nothing else</source>
   <translation>Одно поле, страница как при печати, последние ответы; ничего больше</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>To the course</source>
   <translation>К трассе</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Where the runners are: arrow keys go along the course and to other races, Enter lists who is there</source>
   <translation>Где участники: стрелки ведут по трассе и к другим забегам, Enter показывает, кто там</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Lock the layout</source>
   <translation>Закрепить вид</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>No part of the window is moved or closed by a slip of the hand</source>
   <translation>Ни одна часть окна не сдвинется и не закроется от случайного движения</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Larger text</source>
   <translation>Крупнее</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>All texts and rows larger</source>
   <translation>Все тексты и строки крупнее</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Smaller text</source>
   <translation>Мельче</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>All texts and rows smaller</source>
   <translation>Все тексты и строки мельче</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Full screen</source>
   <translation>Полный экран</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Use the whole screen, and back</source>
   <translation>Во весь экран и обратно</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Restore default layout</source>
   <translation>Вид по умолчанию</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Put all parts of the window back to where they were at first</source>
   <translation>Вернуть все части окна на первоначальные места</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Keys</source>
   <translation>Клавиши</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>This list of all keys</source>
   <translation>Список всех клавиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Colours for this light</source>
   <translation>Цвета для этого света</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>All texts of the window in this language; the race goes on, a question that stands is left</source>
   <translation>Все тексты окна на этом языке; забег продолжается, открытый вопрос снимается</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/clocks.py" />
   <source>{race}: limit in {left}</source>
   <translation>{race}: до лимита {left}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/desk.py" />
   <source>The announcer's view could not be made ({fault}); the one that is shown stays.</source>
   <translation>Вид диктора не построен ({fault}); остаётся тот, что показан.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/following.py" />
   <source>Everybody is named of (Esc leaves):</source>
   <translation>Называют всех из (Esc — выход):</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/head.py" />
   <source>Time of day</source>
   <translation>Время суток</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/head.py" />
   <source>Races</source>
   <translation>Забеги</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/head.py" />
   <source>No gun yet</source>
   <translation>Старта ещё нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Called: {who}. Space again takes it back.</source>
   <translation>Объявлен: {who}. Ещё раз пробел — снять.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>No mark any more: {who}.</source>
   <translation>Отметки больше нет: {who}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Followed, everybody of it is named: {name}.</source>
   <translation>Следим, называют всех: {name}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Followed no more: {name}.</source>
   <translation>Больше не следим: {name}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Pinned: {who}.</source>
   <translation>Закреплён: {who}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Pinned no more: {who}.</source>
   <translation>Больше не закреплён: {who}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Favourite, always named: {who}.</source>
   <translation>Избранный, называют всегда: {who}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Favourite no more: {who}.</source>
   <translation>Больше не избранный: {who}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Skipped, never named: {who}. Ctrl+Z takes it back.</source>
   <translation>Пропущен, не называют: {who}. Ctrl+Z отменяет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Skipped no more: {who}.</source>
   <translation>Больше не пропущен: {who}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Taken back: {what}.</source>
   <translation>Отменено: {what}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>There is no mark to take back.</source>
   <translation>Отменять нечего: отметок нет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>called</source>
   <translation>объявлен</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>pinned</source>
   <translation>закреплён</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>favourite</source>
   <translation>избранный</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>skipped</source>
   <translation>пропущен</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Coming</source>
   <translation>Приближаются</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Just finished</source>
   <translation>Только что финишировали</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Leaders</source>
   <translation>Лидеры</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Milestones</source>
   <translation>События</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Bib, name in any script or in pinyin, club</source>
   <translation>Номер, имя любым письмом или пиньинем, клуб</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Runners found</source>
   <translation>Найденные участники</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Type a bib or some letters of a name. Enter keeps the runner, Esc goes back.</source>
   <translation>Введите номер или несколько букв имени. Enter оставляет бегуна, Esc — назад.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>The names are being sorted; one moment.</source>
   <translation>Имена сортируются, секунду.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Nobody has '{query}' in bib, name, chip or club. Try fewer letters.</source>
   <translation>«{query}» нет ни в номерах, ни в именах, чипах, клубах. Попробуйте меньше букв.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Who comes to the finish within five minutes appears here, counting down: runners seen at the point before the finish with ●, others as expected from their last split with ○. Until then: follow a club, a country or a group (find a runner with /, then G).</source>
   <translation>Здесь с обратным отсчётом появляются те, кто финиширует в ближайшие пять минут: ● — замечен на пункте перед финишем, ○ — ожидается по последней отсечке. А пока: следите за клубом, страной или группой (найдите бегуна через /, затем G).</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Nobody has finished yet. Finishers appear here, the newest on top; where many come at once, those to name.</source>
   <translation>Никто ещё не финишировал. Финишировавшие появляются здесь, новые сверху; когда их много — те, кого назвать.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>The first of each race and sex appear here as soon as a split has been passed.</source>
   <translation>Первые на каждой дистанции, мужчины и женщины, появляются здесь, как только пройдена отсечка.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Firsts, records, round numbers and groups that are all in appear here.</source>
   <translation>Здесь появляются первые, рекорды, круглые числа и группы в полном составе.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Pinned</source>
   <translation>Закреплены</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Found and pinned</source>
   <translation>Найденные и закреплённые</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>{n} more since, not named</source>
   <translation>после этого ещё {n}, не названы</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>{n} newer above: Home</source>
   <translation>выше ещё {n} новых: Home</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>As the main window</source>
   <translation>Как главное окно</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>Seconds for a name</source>
   <translation>Секунд на имя</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>Show</source>
   <translation>Показать</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>Light</source>
   <translation>Свет</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Men</source>
   <translation>Мужчины</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Women</source>
   <translation>Женщины</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Sex X</source>
   <translation>Пол X</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{group} {place}.</source>
   <translation>{group}: {place}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>+ {n} more not named</source>
   <translation>+ ещё {n} не названы</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{n} of {all} in</source>
   <translation>{n} из {all} на финише</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{km} km</source>
   <translation>{km} км</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>record {time}</source>
   <translation>рекорд {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>finish</source>
   <translation>финиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Place</source>
   <translation>Место</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>net {time}</source>
   <translation>чистое {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>gun {time}</source>
   <translation>от выстрела {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{gap} at {split}</source>
   <translation>{gap} на {split}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>expected at {at}</source>
   <translation>ожидается в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>expected</source>
   <translation>ожидается</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>no gun yet</source>
   <translation>старта ещё нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/whereabouts.py" />
   <source>has not started</source>
   <translation>не стартовал</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/whereabouts.py" />
   <source>last seen at {split}, {at}</source>
   <translation>последний раз: {split}, {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/whereabouts.py" />
   <source>has started, {at}</source>
   <translation>стартовал, {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>What was done</source>
   <translation>Что сделано</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>Choose somebody first: arrow keys, a click, or / to find.</source>
   <translation>Сначала выберите кого-нибудь: стрелки, щелчок или / для поиска.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>Arrow keys choose; F1 shows all keys.</source>
   <translation>Стрелки выбирают; F1 показывает все клавиши.</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>Announcer</source>
   <translation>Диктор</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>{bib} has no group, no club and no country.</source>
   <translation>У {bib} нет группы, клуба и страны.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>event.toml</source>
   <translation>event.toml</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>or an event.toml that is there already: type or drop its path, Enter</source>
   <translation>или готовый event.toml: набрать или перетащить путь, Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Pages of the set-up</source>
   <translation>Страницы настроек</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Back (Ctrl+PgUp)</source>
   <translation>Назад (Ctrl+PgUp)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Next (Ctrl+PgDown)</source>
   <translation>Дальше (Ctrl+PgDown)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Undo (Ctrl+Z)</source>
   <translation>Отменить (Ctrl+Z)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Redo (Ctrl+Y)</source>
   <translation>Вернуть (Ctrl+Y)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Leave (Esc)</source>
   <translation>Уйти (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Begun from a sample; go through the pages and change what differs. Ctrl+Z takes it back.</source>
   <translation>Начато с образца; пройдите страницы и измените отличия. Ctrl+Z отменяет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>These categories are for all races; Ctrl+Z brings back those before.</source>
   <translation>Эти категории для всех забегов; Ctrl+Z вернёт прежние.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Reading {name} ...</source>
   <translation>Читается {name} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Looking at every port of this computer; nothing is changed in any box. Some ten seconds ...</source>
   <translation>Осматриваются все порты компьютера; в приборах ничего не меняется. Секунд десять ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>About this cell</source>
   <translation>Об этой ячейке</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Begin from</source>
   <translation>Начать с</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Take a set</source>
   <translation>Взять набор</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>At this computer</source>
   <translation>На этом компьютере</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>{title}: {help}. Type to change it.</source>
   <translation>{title}: {help}. Наберите, чтобы изменить.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Summary</source>
   <translation>Итог</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Read: {name}. Ctrl+Z takes it back.</source>
   <translation>Прочитано: {name}. Ctrl+Z отменяет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>There is no port with a box at this computer.</source>
   <translation>На этом компьютере нет порта с прибором.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Find devices</source>
   <translation>Найти приборы</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>announcer</source>
   <translation>диктор</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>backup</source>
   <translation>резерв</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>category</source>
   <translation>категория</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>club</source>
   <translation>клуб</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>gun</source>
   <translation>от выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>main</source>
   <translation>основной</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>nation</source>
   <translation>страна</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>net</source>
   <translation>чистое</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>no</source>
   <translation>нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>overall</source>
   <translation>общий зачёт</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>place</source>
   <translation>место</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>place by sex</source>
   <translation>место среди своего пола</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>race day</source>
   <translation>день забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>sex</source>
   <translation>пол</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>split</source>
   <translation>отсечка</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>start</source>
   <translation>старт</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>time</source>
   <translation>время</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>year end</source>
   <translation>конец года</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>yes</source>
   <translation>да</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is no code; write letters and digits without spaces, such as K5</source>
   <translation>{typed!r} — не код; пишите буквы и цифры без пробелов, например K5</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is no distance; write metres, as 21097.5, or 21.0975 km</source>
   <translation>{typed!r} — не расстояние; пишите метры, 21097.5, или 21.0975 km</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is not a time zone; write a name such as Asia/Shanghai</source>
   <translation>{typed!r} — не часовой пояс; пишите название, например Asia/Shanghai</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is not a whole number; write digits only</source>
   <translation>{typed!r} — не целое число; пишите только цифры</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is none of {known}; choose one of them</source>
   <translation>{typed!r} нет среди {known}; выберите одно из них</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/mistakes.py" />
   <source>on the page {page}</source>
   <translation>на странице «{page}»</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/mistakes.py" />
   <source>The event has no name; write it.</source>
   <translation>У соревнования нет названия; напишите его.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/mistakes.py" />
   <source>There is no race yet; add one on the page Races, or begin from a sample.</source>
   <translation>Забегов ещё нет; добавьте на странице «Забеги» или начните с образца.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Marathon with half</source>
   <translation>Марафон и половина</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>10 km</source>
   <translation>10 км</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>10 km and family run</source>
   <translation>10 км и семейный забег</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Kunming Marathon, four races</source>
   <translation>Куньминский марафон, четыре забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>M and W</source>
   <translation>M и W</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Road: open, five years from 35</source>
   <translation>Шоссе: открытая, с 35 лет по пять лет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Trail: open, ten years from 40</source>
   <translation>Трейл: открытая, с 40 лет по десять лет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Triathlon: 18-24, five years</source>
   <translation>Триатлон: 18-24, по пять лет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Event</source>
   <translation>Соревнование</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Points</source>
   <translation>Пункты</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Waves</source>
   <translation>Волны</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Categories</source>
   <translation>Категории</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Awards</source>
   <translation>Призы</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Teams</source>
   <translation>Команды</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Decoders</source>
   <translation>Декодеры</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Add (Ins)</source>
   <translation>Добавить (Ins)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Duplicate (Ctrl+D)</source>
   <translation>Повторить (Ctrl+D)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Remove (Ctrl+Del)</source>
   <translation>Убрать (Ctrl+Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Up (Alt+Up)</source>
   <translation>Выше (Alt+Up)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Down (Alt+Down)</source>
   <translation>Ниже (Alt+Down)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Splits of race {race}, in course order; the last is the finish</source>
   <translation>Отсечки забега {race} по порядку трассы; последняя — финиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Splits</source>
   <translation>Отсечки</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>{wrong} It stays {was}.</source>
   <translation>{wrong} Остаётся {was}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>What</source>
   <translation>Что</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>Value</source>
   <translation>Значение</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>What belongs there</source>
   <translation>Что сюда пишут</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>empty</source>
   <translation>пусто</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{code}  {name}: {metres} m, {splits}, {categories}; wave {waves}</source>
   <translation>{code}  {name}: {metres} м, {splits}, {categories}; волна {waves}</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} decoder|{n:,} decoders</source>
   <translation>{n:,} декодер|{n:,} декодера|{n:,} декодеров</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{boxes}, {plugged} with a port</source>
   <translation>{boxes}, с портом {plugged}</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>none</source>
   <translation>нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} split|{n:,} splits</source>
   <translation>{n:,} отсечка|{n:,} отсечки|{n:,} отсечек</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} category|{n:,} categories</source>
   <translation>{n:,} категория|{n:,} категории|{n:,} категорий</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>The set-up</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>What is missing</source>
   <translation>Чего не хватает</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Answer</source>
   <translation>Ответ</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Race file</source>
   <translation>Файл забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Where the race is kept: a name that ends with .race</source>
   <translation>Где хранится забег: имя с окончанием .race</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Entries</source>
   <translation>Заявки</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>entries.csv, if it is there already: type or drop its path</source>
   <translation>entries.csv, если уже есть: набрать или перетащить путь</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Make the race and open it (Enter)</source>
   <translation>Создать забег и открыть (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>event.toml is written beside it: the same set-up as text, for another day.</source>
   <translation>Рядом пишется event.toml: те же настройки текстом, на другой день.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Making the race ...</source>
   <translation>Забег создаётся ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Show what changes (Enter)</source>
   <translation>Показать, что изменится (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Write the set-up to a file, as event.toml: type its path, Enter</source>
   <translation>Записать настройки в файл event.toml: набрать путь, Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Write event.toml</source>
   <translation>Записать event.toml</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Looking what changes ...</source>
   <translation>Смотрим, что изменится ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} timing point|{n:,} timing points</source>
   <translation>{n:,} контрольный пункт|{n:,} контрольных пункта|{n:,} контрольных пунктов</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>and {n} more, marked on their pages</source>
   <translation>и ещё {n}, отмечены на своих страницах</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Everything fits together.</source>
   <translation>Всё сходится.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Nothing is changed: this set-up counts already.</source>
   <translation>Ничего не изменено: эти настройки уже действуют.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Write the name of the race file first.</source>
   <translation>Сначала напишите имя файла забега.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>no name yet</source>
   <translation>имени ещё нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Another set-up for this race</source>
   <translation>Другие настройки этого забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Let it count</source>
   <translation>Ввести в действие</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>set-up changed in the window</source>
   <translation>настройки изменены в окне</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>The set-up counts now.</source>
   <translation>Настройки теперь действуют.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Written: {path}</source>
   <translation>Записано: {path}</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{path} says the same already.</source>
   <translation>В {path} уже то же самое.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Codes of races, as M, H; empty: all races</source>
   <translation>Коды забегов, M, H; пусто: все забеги</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Timing points are places on the road: start, finish and those between. Ins adds the first.</source>
   <translation>Пункты — это места на трассе: старт, финиш и те, что между ними. Ins добавляет первый.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A race is one distance with its own result list. Ins adds the first.</source>
   <translation>Забег — одна дистанция со своим протоколом. Ins добавляет первый.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Splits are where the race passes a timing point, in course order; the last is the finish. Ins adds one.</source>
   <translation>Отсечки — где забег проходит пункт, по порядку трассы; последняя — финиш. Ins добавляет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A wave is who starts together, with one gun. Ins adds the first.</source>
   <translation>Волна — те, кто стартует вместе, по одному выстрелу. Ins добавляет первую.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Without any, every race has M and W. Take one of the sets above, or Ins for your own.</source>
   <translation>Без них в каждом забеге есть M и W. Возьмите набор выше или Ins — свою.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Without any, each race has prizes for the first three of each sex. Ins adds one, in the order they are given.</source>
   <translation>Без них в каждом забеге призы первым трём каждого пола. Ins добавляет, в порядке вручения.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Team contests of clubs or nations, if there are any. Ins adds one.</source>
   <translation>Командные зачёты клубов или стран, если они есть. Ins добавляет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Decoders are the boxes that hear the chips. Ins adds one; the race can be made without.</source>
   <translation>Декодеры — приборы, которые слышат чипы. Ins добавляет; забег можно создать и без них.</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Code</source>
   <translation>Код</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Distance, m</source>
   <translation>Расстояние, м</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Event name</source>
   <translation>Название соревнования</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it stands on lists and certificates</source>
   <translation>Как в списках и грамотах</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The day of the race, as 2026-05-10</source>
   <translation>День забега, например 2026-05-10</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Time zone</source>
   <translation>Часовой пояс</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of the race, as Asia/Shanghai</source>
   <translation>Места забега, например Asia/Shanghai</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Town</source>
   <translation>Город</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The town; may be left empty</source>
   <translation>Город; можно не писать</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Languages</source>
   <translation>Языки</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of certificates and lists, as zh, en, ru</source>
   <translation>Грамот и списков, например zh, en, ru</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the point, used once, as K5</source>
   <translation>Короткое имя пункта, одно на всех, например K5</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Point name</source>
   <translation>Название пункта</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As the crew and the announcer see it</source>
   <translation>Как его видят команда и диктор</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Kind</source>
   <translation>Вид</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>start, split, announcer or finish</source>
   <translation>start (старт), split (отсечка), announcer (диктор) или finish (финиш)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Dead time</source>
   <translation>Мёртвое время</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Reads of a chip within this are one passing</source>
   <translation>Считывания чипа за это время — одно прохождение</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the race, used once, as M; entries name it</source>
   <translation>Короткое имя забега, одно на всех, например M; на него ссылаются заявки</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Race name</source>
   <translation>Название забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it stands on lists</source>
   <translation>Как в списках</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Metres, or as 42.195 km; the finish moves with it</source>
   <translation>Метры или 42.195 km; финиш сдвигается вместе</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Ranked by</source>
   <translation>Места по</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>gun or net: the overall list and the list by sex</source>
   <translation>gun (по выстрелу) или net (чистое): общий список и по полу</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Categories by</source>
   <translation>Категории по</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>gun or net; empty: as the overall list</source>
   <translation>gun или net; пусто: как общий список</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Places</source>
   <translation>Места</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>yes or no; no: times and no places, as in a fun run</source>
   <translation>yes или no; no: время без мест, как в семейном забеге</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Time limit</source>
   <translation>Лимит времени</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>From the race's last gun, as 06:15:00; empty: none</source>
   <translation>От последнего выстрела забега, например 06:15:00; пусто: нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the split in this race</source>
   <translation>Короткое имя отсечки в этом забеге</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Point</source>
   <translation>Пункт</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The timing point, by its code</source>
   <translation>Пункт, по его коду</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>From the start of the race, metres or km; the last split is the finish</source>
   <translation>От старта забега, метры или km; последняя отсечка — финиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Earliest</source>
   <translation>Не раньше</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>After the gun; a passing before it is no split; empty: any</source>
   <translation>После выстрела; раньше — не отсечка; пусто: любое</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Cut-off</source>
   <translation>Закрытие пункта</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>After the gun; a passing after it is no split; empty: none</source>
   <translation>После выстрела; позже — не отсечка; пусто: нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the wave, as A</source>
   <translation>Короткое имя волны, например A</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Codes of the races it starts, as M, H</source>
   <translation>Коды забегов, которые она пускает, например M, H</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Planned</source>
   <translation>План</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Time of day, as 08:00:00; shown to the crew, starts nothing by itself</source>
   <translation>Время суток, например 08:00:00; для команды, само ничего не пускает</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Start window</source>
   <translation>Окно старта</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So long after its gun the start point counts</source>
   <translation>Столько после выстрела считается точка старта</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Ranked</source>
   <translation>С местом</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>yes or no; no: times and no places, as a guest of honour</source>
   <translation>yes или no; no: время без места, как у почётного гостя</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Wave name</source>
   <translation>Название волны</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>What it is, where the code does not say it; may be left empty</source>
   <translation>Что это, если код не говорит; можно не писать</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it stands on lists, as M40</source>
   <translation>Как в списках, например M40</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Sex</source>
   <translation>Пол</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>M, W or X; empty: any</source>
   <translation>M, W или X; пусто: любой</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>From age</source>
   <translation>Возраст от</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Years; belongs to it; empty: none</source>
   <translation>Лет; включительно; пусто: нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>To age</source>
   <translation>Возраст до</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Age on</source>
   <translation>Возраст на</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>race day or year end</source>
   <translation>день забега или конец года</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Award name</source>
   <translation>Название награды</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it is called on the medal list</source>
   <translation>Как в списке награждения</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>One list for</source>
   <translation>Список на</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>overall: everybody; sex, category: each of them</source>
   <translation>overall: все; sex, category: каждый из них</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many win, on each list</source>
   <translation>Столько получают приз в каждом списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>gun or net</source>
   <translation>gun или net</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Exclusive</source>
   <translation>Без повторов</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>yes: who wins here wins nothing further down</source>
   <translation>yes: кто получил здесь, ниже не получает ничего</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Contest name</source>
   <translation>Название зачёта</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of the team contest</source>
   <translation>Командного зачёта</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of</source>
   <translation>Из</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>club or nation</source>
   <translation>club (клуб) или nation (страна)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Runners</source>
   <translation>Участники</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many of a team count</source>
   <translation>Столько человек команды в зачёте</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Score</source>
   <translation>Зачёт</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>What is summed: time, place or place by sex</source>
   <translation>Что складывается: время, место или место среди своего пола</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Basis</source>
   <translation>Основа</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>M or W; empty: any</source>
   <translation>M или W; пусто: любой</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many men at least</source>
   <translation>Не меньше стольких мужчин</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many women at least</source>
   <translation>Не меньше стольких женщин</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Teams each</source>
   <translation>Команд от каждого</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many teams of one club may be placed</source>
   <translation>Столько команд одного клуба могут занять места</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the box, as FIN-A</source>
   <translation>Короткое имя прибора, например FIN-A</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The timing point where it stands</source>
   <translation>Пункт, где он стоит</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Role</source>
   <translation>Роль</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>main, or backup: fills what the main one missed</source>
   <translation>main или backup: дополняет пропущенное основным</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Protocol</source>
   <translation>Протокол</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>How it speaks</source>
   <translation>Как он говорит</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Port</source>
   <translation>Порт</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>/dev/ttyUSB0, COM3, socket://10.0.0.5:10000; empty: none yet</source>
   <translation>/dev/ttyUSB0, COM3, socket://10.0.0.5:10000; пусто: пока нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Baud</source>
   <translation>Скорость</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Empty: the protocol's</source>
   <translation>Пусто: по протоколу</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Offset, ms</source>
   <translation>Сдвиг, мс</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Added to the times of the box</source>
   <translation>Прибавляется к времени прибора</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Reader</source>
   <translation>Считыватель</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Which of several behind one port; else empty</source>
   <translation>Который из нескольких за одним портом; иначе пусто</translation>
  </message>
  <message>
   <location filename="ui/desktop/background.py" />
   <source>Something could not be worked out ({fault}). The race is as it was; the log has more.</source>
   <translation>Что-то не удалось посчитать ({fault}). Забег не изменился; подробности в журнале.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} did not finish (DNF), so there is no certificate. If that is wrong: to the timing crew.</source>
   <translation>{bib} не финишировал (DNF), сертификата нет. Если это ошибка — к хронометристам.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} did not start (DNS), so there is no certificate. If that is wrong: to the timing crew.</source>
   <translation>{bib} не стартовал (DNS), сертификата нет. Если это ошибка — к хронометристам.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} finished after the time limit, so there is no certificate. Questions: to the timing crew.</source>
   <translation>{bib} финишировал после лимита времени, сертификата нет. Вопросы — к хронометристам.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} is disqualified, so there is no certificate. Questions: to the timing crew.</source>
   <translation>{bib} дисквалифицирован, сертификата нет. Вопросы — к хронометристам.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} has not finished yet. {seen}</source>
   <translation>{bib} ещё не финишировал. {seen}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} has no finish time, so there is no certificate. If that is wrong: to the timing crew.</source>
   <translation>У {bib} нет времени финиша, сертификата нет. Если это ошибка — к хронометристам.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>This is the code of a certificate, but not of one of this race. Scan the bib.</source>
   <translation>Это код диплома, но не с этого забега. Отсканируйте номер.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Press {key} to put {bib} on the waiting list.</source>
   <translation>{key} — внести {bib} в лист ожидания.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Not seen yet.</source>
   <translation>Ещё не замечен.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} was printed {n} times, last at {time}. Press Enter once more for another copy.</source>
   <translation>{bib}: напечатано {n} раз, последний в {time}. Ещё раз Enter — ещё одна копия.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Nobody has bib {bib}. Check the number, or type the name and choose.</source>
   <translation>Номера {bib} ни у кого нет. Проверьте номер или введите имя и выберите.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} has finished, but the results of {race} are not official yet. {list}</source>
   <translation>{bib} финишировал, но результаты забега {race} ещё не официальны. {list}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Ready: press Enter to print {bib} {name}</source>
   <translation>Готово: Enter напечатает {bib} {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>code</source>
   <translation>код</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>not finished yet</source>
   <translation>ещё не на финише</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>On the waiting list; {key} takes it off.</source>
   <translation>В листе ожидания; {key} — убрать.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Last seen at {point}, {time}.</source>
   <translation>Последний раз: {point}, {time}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Last seen at the start, {time}.</source>
   <translation>Последний раз: старт, {time}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} is being printed. Press Enter once more for another copy.</source>
   <translation>{bib} печатается. Ещё раз Enter — ещё одна копия.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>The result of {bib} has changed since it was printed at {time}. Press Enter for the new one; take the old one back.</source>
   <translation>Результат {bib} изменился после печати в {time}. Enter — напечатать новый; старый заберите.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} was printed at {time}. Press Enter once more for another copy.</source>
   <translation>{bib}: напечатано в {time}. Ещё раз Enter — ещё одна копия.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>(no name)</source>
   <translation>(без имени)</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>printed before</source>
   <translation>уже напечатан</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>not official yet</source>
   <translation>ещё не официально</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>of another race</source>
   <translation>другого забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>no finish time</source>
   <translation>нет времени финиша</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>no such bib</source>
   <translation>нет такого номера</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>One was printed at {time}: take it back.</source>
   <translation>Один напечатан в {time}: заберите его.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} certificate: {where}|{n:,} certificates: {where}</source>
   <translation>{n:,} сертификат: {where}|{n:,} сертификата: {where}|{n:,} сертификатов: {where}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source> ({n:,} was there already)| ({n:,} were there already)</source>
   <translation> ({n:,} уже был там)| ({n:,} уже были там)| ({n:,} уже были там)</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>, and {n:,} more</source>
   <translation>, и ещё {n:,}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} certificate|{n:,} certificates</source>
   <translation>{n:,} сертификат|{n:,} сертификата|{n:,} сертификатов</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>No certificate</source>
   <translation>Ни одного сертификата</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} has not finished yet|{n:,} have not finished yet</source>
   <translation>{n:,} ещё не финишировал|{n:,} ещё не финишировали|{n:,} ещё не финишировали</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} is not official yet|{n:,} are not official yet</source>
   <translation>{n:,} результат ещё не официальный|{n:,} результата ещё не официальные|{n:,} результатов ещё не официальные</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} has none (DNS, DNF, DQ, no time)|{n:,} have none (DNS, DNF, DQ, no time)</source>
   <translation>{n:,} остаётся без сертификата (DNS, DNF, DQ, нет времени)|{n:,} остаются без сертификата (DNS, DNF, DQ, нет времени)|{n:,} остаются без сертификата (DNS, DNF, DQ, нет времени)</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>No certificate: nobody fits all that is chosen here.</source>
   <translation>Ни одного сертификата: никто не подходит под всё, что здесь выбрано.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>To be looked at: {who}</source>
   <translation>Проверьте: {who}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{places} are no places: write 1-100, or 3, or 50- for all from the 50th on.</source>
   <translation>{places} — это не места: напишите 1-100, или 3, или 50- для всех начиная с 50-го.</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>The file that is there is replaced.</source>
   <translation>Файл, который там есть, будет заменён.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>by the program: {why}</source>
   <translation>от программы: {why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>Looking what changes: {title} ...</source>
   <translation>Смотрим, что изменится: {title} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>Write why, then Enter: it stands in the log.</source>
   <translation>Напишите почему, затем Enter: это останется в журнале.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>Looking what changes ... Press Enter when it stands here.</source>
   <translation>Смотрим, что изменится ... Enter — когда это будет здесь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Another copy of {bib} {name} is being printed. Next bib.</source>
   <translation>Печатается ещё одна копия: {bib} {name}. Следующий номер.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} {name} is being printed. Next bib.</source>
   <translation>Печатается: {bib} {name}. Следующий номер.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} {name} is on the waiting list. {key} prints all who may be printed.</source>
   <translation>{bib} {name}: в листе ожидания. {key} печатает всех, кого можно.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} {name} is off the waiting list.</source>
   <translation>{bib} {name} больше не в списке ожидания.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{n:,} is being printed, {left} still wait.|{n:,} are being printed, {left} still wait.</source>
   <translation>Печатается {n:,}, ещё ждут: {left}.|Печатаются {n:,}, ещё ждут: {left}.|Печатается {n:,}, ещё ждут: {left}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Type or scan a bib, then Enter. A name will do, too.</source>
   <translation>Введите или сканируйте номер, затем Enter. Можно и имя.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>each runner's own language</source>
   <translation>язык каждого участника</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{printer}, {layout}, {language}.  {key}: language  {options}: printer, paper, layout</source>
   <translation>{printer}, {layout}, {language}.  {key}: язык  {options}: принтер, бумага, макет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Waiting list: {bibs}. {key} prints those whose results are official.</source>
   <translation>Лист ожидания: {bibs}. {key} печатает тех, чьи результаты официальные.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Printer</source>
   <translation>Принтер</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>The race is being scored for the first time; scan again in a moment.</source>
   <translation>Результаты считаются впервые; сканируйте ещё раз через мгновение.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Here the race can only be looked at, and a page would not be counted. Print where it is open.</source>
   <translation>Здесь забег можно только смотреть, и страница не была бы учтена. Печатайте там, где он открыт.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Type the bib that shall wait, then press {key}.</source>
   <translation>Введите номер, который должен ждать, затем {key}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Nobody on the waiting list can be printed yet: {bibs}.</source>
   <translation>Из листа ожидания пока никого нельзя напечатать: {bibs}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Nobody is on the waiting list.</source>
   <translation>Лист ожидания пуст.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Choose with the arrow keys, then Enter.</source>
   <translation>Выберите стрелками, затем Enter.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} need not wait: press Enter to print.</source>
   <translation>{bib} ждать не нужно: Enter напечатает.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Where to</source>
   <translation>Куда</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Stop  {key}, Esc</source>
   <translation>Остановить  {key}, Esc</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Being made: {where}</source>
   <translation>Изготавливается: {where}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>The certificates could not be made; the log has more. Try once more.</source>
   <translation>Сертификаты не удалось сделать; подробности в журнале. Попробуйте ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Being stopped ...</source>
   <translation>Останавливается ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>all; or 1-100, 3, 50-</source>
   <translation>все; или 1-100, 3, 50-</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Progress</source>
   <translation>Ход работы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>%v of %m</source>
   <translation>%v из %m</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Many certificates</source>
   <translation>Много сертификатов</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Only who is on the waiting list</source>
   <translation>Только те, кто в списке ожидания</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Make them  Enter</source>
   <translation>Сделать  Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Done  Esc</source>
   <translation>Готово  Esc</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>{race} all certificates</source>
   <translation>{race} все сертификаты</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>All categories</source>
   <translation>Все категории</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Category</source>
   <translation>Категория</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Files</source>
   <translation>Файлы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>All races</source>
   <translation>Все дистанции</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>One PDF for all</source>
   <translation>Один PDF на всех</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>A PDF for each runner, in a folder</source>
   <translation>PDF на каждого, в папке</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Stopped. The files that are made stay; Enter here goes on with the others.</source>
   <translation>Остановлено. Готовые файлы остаются; Enter здесь — продолжить с остальными.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Stopped. Nothing was written.</source>
   <translation>Остановлено. Ничего не записано.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_field.py" />
   <source>Bib or name</source>
   <translation>Номер или имя</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Name</source>
   <translation>Имя</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Certificate</source>
   <translation>Сертификат</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Time</source>
   <translation>Время</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Last certificates</source>
   <translation>Последние сертификаты</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>copy {n}</source>
   <translation>копия {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>as the printer has it</source>
   <translation>как в принтере</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Layout file</source>
   <translation>Файл макета</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>an own layout: path of its .json file</source>
   <translation>свой макет: путь к файлу .json</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Folder for PDF files</source>
   <translation>Папка для файлов PDF</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Before the results are official, too</source>
   <translation>И до утверждения результатов</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Test page</source>
   <translation>Пробная страница</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>PDF file, in a folder</source>
   <translation>Файл PDF, в папку</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Paper</source>
   <translation>Бумага</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Tray</source>
   <translation>Лоток</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Folder</source>
   <translation>Папка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Layout</source>
   <translation>Макет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Language</source>
   <translation>Язык</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>{printer} (not there)</source>
   <translation>{printer} (нет на месте)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>own file</source>
   <translation>свой файл</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>each runner's own</source>
   <translation>свой у каждого участника</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_preview.py" />
   <source>The page as it will be printed</source>
   <translation>Страница, как она будет напечатана</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_preview.py" />
   <source>Type or scan a bib: the page appears here.</source>
   <translation>Введите или сканируйте номер: страница появится здесь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>lost: check its cable, Ctrl+H</source>
   <translation>потеряна: проверьте кабель, Ctrl+H</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>start it: Ctrl+H, Shift+S</source>
   <translation>запустите: Ctrl+H, Shift+S</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: silent for {time}, {n} runners should have passed since. Check the mat.</source>
   <translation>{point}: молчит {time}, за это время должны были пройти: {n}. Проверьте мат.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>ok</source>
   <translation>норма</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>watch</source>
   <translation>внимание</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>silent</source>
   <translation>молчит</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>no read</source>
   <translation>нет чтений</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>nobody yet</source>
   <translation>пока никого</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>uncounted</source>
   <translation>не считается</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>clock</source>
   <translation>часы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>no mat</source>
   <translation>нет мата</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>no box</source>
   <translation>нет прибора</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>stopped</source>
   <translation>остановлен</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>State</source>
   <translation>Состояние</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Passed</source>
   <translation>Прошли</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Expected</source>
   <translation>Ждём</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Seen at the point before, here or later, and not out of the race</source>
   <translation>Замечены на пункте раньше, здесь или дальше и не выбыли</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Missing</source>
   <translation>Нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Should have passed here by now, by the forecast, or was seen later on and not here</source>
   <translation>По прогнозу уже должны были пройти здесь или замечены дальше, но не здесь</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Per min</source>
   <translation>В мин</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Chips read in the last minute</source>
   <translation>Чипов за последнюю минуту</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Last read</source>
   <translation>Чтение</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>How long ago the last read arrived</source>
   <translation>Как давно пришло последнее считывание</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Main / backup</source>
   <translation>Осн. / рез.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Runners seen by the main and by the backup decoder</source>
   <translation>Участники, которых видели основной и резервный декодеры</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: none of its boxes is heard, the line is lost. Check the cable: Ctrl+H.</source>
   <translation>{point}: ни один прибор не слышен, связь потеряна. Проверьте кабель: Ctrl+H.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: its line was stopped, {n} runners should have passed since. Start it: Ctrl+H, Shift+S.</source>
   <translation>{point}: линия остановлена, с тех пор должны были пройти участники: {n}. Запустите: Ctrl+H, Shift+S.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: the clock of {code} is {span} ahead. Correct it: Ctrl+H.</source>
   <translation>{point}: часы {code} спешат на {span}. Исправить: Ctrl+H.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: no read yet, and {n} runners should have passed. Check the mat.</source>
   <translation>{point}: чтений ещё нет, а должны были пройти: {n}. Проверьте мат.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Whether the mat reads while runners are due</source>
   <translation>Читает ли мат, когда должны идти участники</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Checkpoints</source>
   <translation>Пункты</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>No timing points yet. Add [[points]] to the event's set-up.</source>
   <translation>Пунктов ещё нет. Добавьте [[points]] в настройки соревнования.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: the clock of {code} is {span} behind. Correct it: Ctrl+H.</source>
   <translation>{point}: часы {code} отстают на {span}. Исправить: Ctrl+H.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/choosing.py" />
   <source>What to do</source>
   <translation>Что делать</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/choosing.py" />
   <source>Type the bib into the field beside the choice.</source>
   <translation>Напишите номер в поле рядом с выбором.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Correct the clock of {code} by a fact</source>
   <translation>Поправка часов {code} записью</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>In place of fact {facts}, counting over that time|In place of facts {facts}, counting over that time</source>
   <translation>Вместо записи {facts}, действующей в это время|Вместо записей {facts}, действующих в это время|Вместо записей {facts}, действующих в это время</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>its first read</source>
   <translation>первое чтение</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>no end</source>
   <translation>без конца</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>whenever</source>
   <translation>когда угодно</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>By our clock: a clock that was ahead and is set shows the same times once more.</source>
   <translation>По нашим часам: спешащие часы после установки показывают то же время ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Add to its times</source>
   <translation>Прибавить</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>From, by its own clock</source>
   <translation>С (по его часам)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Until</source>
   <translation>До</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>If they came before</source>
   <translation>Если пришли до</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>its clock was wrong</source>
   <translation>часы были неверны</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Corrected, undo Ctrl+Z: {fact}</source>
   <translation>Исправлено, отмена Ctrl+Z: {fact}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>'{typed}' is no span. Write seconds, as -3.2, or -0:00:03.200.</source>
   <translation>«{typed}» — не промежуток. Пишите секунды, -3.2, или -0:00:03.200.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Correct</source>
   <translation>Исправить</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Write what is added to its times: -3.2 for a clock that is 3.2 seconds ahead.</source>
   <translation>Напишите, что прибавить ко времени: -3.2, если часы спешат на 3.2 секунды.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Wave {wave} from {old} to {new}</source>
   <translation>Волна {wave} с {old} на {new}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Wave {wave} gets its gun at {new}.</source>
   <translation>Выстрел волны {wave} будет в {new}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>That is the time it has now.</source>
   <translation>Это время у неё и сейчас.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>{moved}: nobody has finished yet.</source>
   <translation>{moved}: ещё никто не финишировал.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Reason, for the log</source>
   <translation>Причина, для журнала</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Confirm (Enter)</source>
   <translation>Подтвердить (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Gun of wave {wave}</source>
   <translation>Выстрел волны {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Gun time</source>
   <translation>Время выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Reason</source>
   <translation>Причина</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>That is in the future: it is {now} now.</source>
   <translation>Это в будущем: сейчас {now}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course.py" />
   <source>{since} to {until}</source>
   <translation>{since} – {until}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course.py" />
   <source>The course of each race appears here: who waits at the start, and after the gun where the runners are, with head, tail and sweep.</source>
   <translation>Здесь появится трасса каждого забега: кто ждёт на старте, а после выстрела — где участники, голова, хвост и замыкающий.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Expected next</source>
   <translation>Ждём дальше</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>The next point, and when he should be there</source>
   <translation>Следующий пункт и когда он там будет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Who is there</source>
   <translation>Кто там</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Runners at this place</source>
   <translation>Участники в этом месте</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Back (Esc)</source>
   <translation>Назад (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>{what}: {n}</source>
   <translation>{what}: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>{what}: nobody</source>
   <translation>{what}: никого</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>{said}, overdue</source>
   <translation>{said}, опаздывает</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>(the first {n} below)</source>
   <translation>(первые {n} ниже)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>km</source>
   <translation>км</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>head</source>
   <translation>голова</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>tail</source>
   <translation>хвост</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>tail, head</source>
   <translation>хвост, голова</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>After the gun the field moves here: head, tail, sweep.</source>
   <translation>После выстрела здесь движутся голова, хвост и замыкающий.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>sweep</source>
   <translation>замыкающий</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>Start</source>
   <translation>Старт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>Finish</source>
   <translation>Финиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{race}: {said}</source>
   <translation>{race}: {said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{since} to {until}: {n} there</source>
   <translation>{since} – {until}: там {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} in {wave} wait</source>
   <translation>в волне {wave} ждут: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{told}, {n} of them long overdue</source>
   <translation>{told}, из них давно опаздывают: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{said} for {at}</source>
   <translation>{said}, ждём в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{all} entered, {n} without a wave, so no time: Problems, F3</source>
   <translation>заявлено {all}, из них без волны и потому без времени {n}: Проблемы, F3</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{name}, {km} km: {n} passed</source>
   <translation>{name}, {km} км: прошли {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head {n} km</source>
   <translation>голова {n} км</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head at {n} km</source>
   <translation>голова на {n} км</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>tail {n} km</source>
   <translation>хвост {n} км</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>tail at {n} km</source>
   <translation>хвост на {n} км</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} on course</source>
   <translation>на трассе {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} on the course</source>
   <translation>на трассе {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} finished</source>
   <translation>финиш {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} behind sweep</source>
   <translation>за замык. {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} behind the sweep</source>
   <translation>позади замыкающего {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} long overdue</source>
   <translation>давно нет {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} unseen</source>
   <translation>не видели {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} not seen since the gun</source>
   <translation>не видели после выстрела {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>nobody entered yet</source>
   <translation>заявок ещё нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head passed at {at}</source>
   <translation>голова прошла в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head expected at {at}</source>
   <translation>голову ждём в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>tail expected at {at}</source>
   <translation>хвост ждём в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>cut-off at {at}, in {gap}</source>
   <translation>лимит в {at}, через {gap}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>cut-off at {at}, {gap} ago</source>
   <translation>лимит в {at}, {gap} назад</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>mat: {word}</source>
   <translation>мат: {word}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries.py" />
   <source>No entry is chosen. Choose one in the list of entries (Ctrl+Shift+N).</source>
   <translation>Заявка не выбрана. Выберите её в списке (Ctrl+Shift+N).</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries.py" />
   <source>Finish what is open first, with Enter, or leave it with Esc.</source>
   <translation>Сначала закончите открытое (Enter) или уйдите из него (Esc).</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Bib, line</source>
   <translation>Номер, строка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Of what is refused, the line</source>
   <translation>У отклонённых — строка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Who, what is changed, or why it is refused</source>
   <translation>Кто, что изменено или почему отклонено</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>The CSV file: type its path, or drop it here; a name alone: beside the race</source>
   <translation>Файл CSV: набрать путь или перетащить сюда; одно имя — рядом с забегом</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Path of the file</source>
   <translation>Путь файла</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>What the file would do</source>
   <translation>Что сделает файл</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Import entries</source>
   <translation>Импорт заявок</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Enter reads it and shows what it would do; nothing is recorded by that.</source>
   <translation>Enter прочитает и покажет, что он сделает; этим ничего не записывается.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Reading {name}</source>
   <translation>Читается {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Import of {name}</source>
   <translation>Импорт {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Imported. These lines stayed out: mend them in the file; Enter in the path reads it again.</source>
   <translation>Загружено. Эти строки не вошли: исправьте их в файле; Enter в поле пути прочитает его снова.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Entries were changed meanwhile: the file is read anew, look at it again.</source>
   <translation>Заявки тем временем изменились: файл прочитан заново, посмотрите ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Import {n}</source>
   <translation>Импортировать {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>from {name}</source>
   <translation>из {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Imported, undo Ctrl+Z: {name}, {said}</source>
   <translation>Импортировано, отмена Ctrl+Z: {name}, {said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>It could not be read.</source>
   <translation>Прочитать не удалось.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>There is nothing to import.</source>
   <translation>Импортировать нечего.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Wave</source>
   <translation>Волна</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Born</source>
   <translation>Рожд.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>1980-05-31</source>
   <translation>1980-05-31</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>code, name</source>
   <translation>код, имя</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Club</source>
   <translation>Клуб</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>zh</source>
   <translation>zh</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Elite</source>
   <translation>Элита</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Chip</source>
   <translation>Чип</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>scan it, or leave it empty</source>
   <translation>считать чип</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Second chip</source>
   <translation>Второй чип</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Note</source>
   <translation>Заметка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>W  women</source>
   <translation>W  жен.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>M  men</source>
   <translation>M  муж.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Recorded, undo Ctrl+Z: {bib} {name}</source>
   <translation>Записано, отмена Ctrl+Z: {bib} {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>write the number that the runner wears; {free} is free</source>
   <translation>напишите номер, с которым бежит участник; свободен {free}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{bib} is {name}'s; take {free}, or leave with Esc and edit {bib} in the list</source>
   <translation>{bib} — номер {name}; возьмите {free} или уйдите (Esc) и правьте {bib} в списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>write a name, or as much of it as is known</source>
   <translation>напишите имя или что из него известно</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{chip} is the chip of {bib} {name}; scan another, take it off {bib} first, or swap the two runners</source>
   <translation>{chip} — чип {bib} {name}; считайте другой, сначала снимите его с {bib} или обменяйте обоих</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{yes} (Enter)</source>
   <translation>{yes} (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>late entry</source>
   <translation>дозаявка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>corrected by the crew</source>
   <translation>исправлено хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Late entry</source>
   <translation>Дозаявка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Entry {bib}</source>
   <translation>Заявка {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Enter it</source>
   <translation>Внести</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Change it</source>
   <translation>Изменить</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{title}: {fault}</source>
   <translation>{title}: {fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>What is wrong in this field</source>
   <translation>Что не так в этом поле</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Other columns of the entry</source>
   <translation>Другие столбцы заявки</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Nothing is written yet.</source>
   <translation>Пока ничего не введено.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Nothing is changed yet.</source>
   <translation>Пока ничего не изменено.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>the entry was changed elsewhere meanwhile; leave with Esc and open it again</source>
   <translation>заявка тем временем изменена в другом месте; уйдите (Esc) и откройте снова</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>A bib stays what it is; runners who wear each other's: swap them.</source>
   <translation>Номер не меняется; если бегут с номерами друг друга: обменяйте их.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>somebody</source>
   <translation>кто-то</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>another</source>
   <translation>другой</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>How many entries are shown</source>
   <translation>Сколько заявок показано</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Edit</source>
   <translation>Правка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Swap</source>
   <translation>Обмен</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Import</source>
   <translation>Импорт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>{n} of {all}</source>
   <translation>{n} из {all}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>{shown} entries</source>
   <translation>заявок: {shown}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Bib, name, chip or club</source>
   <translation>Номер, имя, чип или клуб</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Find among the entries</source>
   <translation>Искать среди заявок</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>by {column}</source>
   <translation>по: {column}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Which entries</source>
   <translation>Какие заявки</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Ordered by</source>
   <translation>Порядок</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>Swap {bib} with another</source>
   <translation>Обменять {bib} с другим</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>handed out wrongly</source>
   <translation>выданы по ошибке</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>{one} gets bib {other}, {two} gets bib {bib}; the chips stay on the bibs.</source>
   <translation>{one} получает номер {other}, {two} — номер {bib}; чипы остаются на номерах.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>bibs: each wears the other's, its chip on it</source>
   <translation>номера вместе с чипами на них</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>chips only</source>
   <translation>только чипы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>Write the other bib.</source>
   <translation>Напишите другой номер.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>The other bib</source>
   <translation>Другой номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>its number</source>
   <translation>его номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>They exchange</source>
   <translation>Чем меняются</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>{bib} {one} and {other} {two} exchange their chips.</source>
   <translation>{bib} {one} и {other} {two} меняются чипами.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>nobody</source>
   <translation>никто</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>without a name</source>
   <translation>без имени</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>There are no entries yet. Import the start list with Ctrl+I, or drop its file here; one by one: Ctrl+N.</source>
   <translation>Заявок ещё нет. Импортируйте стартовый список (Ctrl+I) или перетащите файл сюда; по одной: Ctrl+N.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>No entry fits. Esc in the search field shows all; Ctrl+N makes a late entry.</source>
   <translation>Подходящих заявок нет. Esc в поле поиска показывает все; Ctrl+N — дозаявка.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>Every entry has a chip: who has none appears here.</source>
   <translation>У каждой заявки есть чип: кто без него, появится здесь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>Nothing has been changed today: what is entered, swapped or imported today appears here.</source>
   <translation>Сегодня ничего не меняли: внесённое, обменянное и импортированное сегодня появится здесь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>The entries appear here in a moment.</source>
   <translation>Заявки появятся здесь через мгновение.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Seen: {who}. Shift+V again takes it back.</source>
   <translation>Замечен: {who}. Ещё раз Shift+V — снять.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Finish queue</source>
   <translation>Финиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>{n} newer (End)</source>
   <translation>новых {n} (End)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Looking what can be done ...</source>
   <translation>Смотрим, что можно сделать ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Nobody has finished yet. Finishers appear here, the newest on top.</source>
   <translation>Ещё никто не финишировал. Финишировавшие появятся здесь, новейшие сверху.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Choose a finisher first.</source>
   <translation>Сначала выберите финишировавшего.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Choose a line first.</source>
   <translation>Сначала выберите строку.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>No unknown chip and no tap without a bib is in the queue.</source>
   <translation>Среди финишёров нет ни неизвестного чипа, ни отметки без номера.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>{at} at the finish, {what}: whose?</source>
   <translation>{at} на финише, {what}: чьё?</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Somebody else has it by now: {what}.</source>
   <translation>Это уже чьё-то: {what}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>End test mode</source>
   <translation>Конец проверки</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>End capture</source>
   <translation>Конец записи</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>{n} bytes</source>
   <translation>{n} байт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>{n:.1f} MB</source>
   <translation>{n:.1f} МБ</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>How the boxes are</source>
   <translation>Как приборы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>Boxes</source>
   <translation>Приборы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>The chosen box</source>
   <translation>Выбранный прибор</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>What to do (Enter)</source>
   <translation>Что сделать (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>And {n} more boxes, Ctrl+H.</source>
   <translation>И ещё приборов: {n}, Ctrl+H.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>And {n} more box, Ctrl+H.</source>
   <translation>И ещё {n} прибор, Ctrl+H.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>No boxes yet. Add [[decoders]] to the event's set-up: code, point, protocol, port.</source>
   <translation>Приборов ещё нет. Добавьте [[decoders]] в настройки соревнования: код, пункт, протокол, порт.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>Capture</source>
   <translation>Запись</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>Choose a box to see all of it and to work it: Ctrl+H, then the arrow keys.</source>
   <translation>Выберите прибор, чтобы видеть его и работать с ним: Ctrl+H, затем стрелки.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>{said} ({ago} ago)</source>
   <translation>{said} ({ago} назад)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{kind} cannot be asked for its memory. Save it with its own program, then replay.</source>
   <translation>Память {kind} запросить нельзя. Сохраните её его собственной программой, затем проиграйте.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>The clock of {kind} cannot be set from here. Set it on the box.</source>
   <translation>Часы {kind} отсюда не ставятся. Поставьте их на приборе.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>It is not connected.</source>
   <translation>Он не подключён.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code}: its clock is set on the next full second.</source>
   <translation>{code}: часы будут установлены на следующей секунде.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{sentence}.</source>
   <translation>{sentence}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Choose a box in the list first.</source>
   <translation>Сначала выберите прибор в списке.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>This window has no lines to the boxes.</source>
   <translation>У этого окна нет линий к приборам.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>It has no port. Write one in event.toml and bring it in: racecontrol setup.</source>
   <translation>У него нет порта. Впишите порт в event.toml и внесите: racecontrol setup.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>It is stopped already.</source>
   <translation>Он уже остановлен.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code}: its port is opened anew.</source>
   <translation>{code}: порт открывается заново.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is stopped. Start it again with Shift+S.</source>
   <translation>{code} остановлен. Пустить снова: Shift+S.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code}: its clock cannot be set just now.</source>
   <translation>{code}: сейчас часы не поставить.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>The capture of {code} is ended.</source>
   <translation>Запись {code} окончена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is asked for its whole memory.</source>
   <translation>У {code} запрошена вся память.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Test mode of {code}</source>
   <translation>Режим проверки {code}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Begin</source>
   <translation>Начать</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>What arrives from {code} from now on is counted and is no part of the race.</source>
   <translation>Всё, что придёт от {code}, теперь лишь считается и в забег не входит.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>to try it out</source>
   <translation>проверить</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is in test mode. End it with Shift+T.</source>
   <translation>{code} в режиме проверки. Конец: Shift+T.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>End the test mode of {code}</source>
   <translation>Закончить проверку {code}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>End it</source>
   <translation>Закончить</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>What arrives from {code} from now on is part of the race.</source>
   <translation>Всё, что придёт от {code}, теперь часть забега.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>it was tried out</source>
   <translation>проверен</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is part of the race again.</source>
   <translation>{code} снова часть забега.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Every byte of {code} goes to {path}.</source>
   <translation>Каждый байт {code} пишется в {path}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{folder} cannot be made ({fault}).</source>
   <translation>Папку {folder} не создать ({fault}).</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>reads in each {s} s, the newest last: {rates}</source>
   <translation>чтений за каждые {s} с, новые в конце: {rates}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Box</source>
   <translation>Прибор</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>How long ago</source>
   <translation>Как давно</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Reads in the last minute</source>
   <translation>Чтений за последнюю минуту</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>5 minutes</source>
   <translation>5 минут</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Clock</source>
   <translation>Часы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Beside this computer's, and which way it runs</source>
   <translation>Рядом с этим компьютером, и куда уходят</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Runs</source>
   <translation>Ход</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Milliseconds in an hour</source>
   <translation>Миллисекунд за час</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Gaps</source>
   <translation>Пропуски</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Passings missing by its numbers</source>
   <translation>Прохождений не хватает по нумерации</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Stored</source>
   <translation>Сохранено</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Reads, in this sitting</source>
   <translation>Считывания за этот сеанс</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Received</source>
   <translation>Принято</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Recovered</source>
   <translation>Из памяти</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>From its memory</source>
   <translation>Из его памяти</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Says</source>
   <translation>Сообщает</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Of the line and of the box</source>
   <translation>Линии и прибора</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>And whether it is the backup</source>
   <translation>И резервный ли он</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Reads in each ten seconds of five minutes</source>
   <translation>Чтений за каждые десять секунд пяти минут</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Battery and status as told</source>
   <translation>Батарея и состояние, как он сообщил</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Also: {words}.</source>
   <translation>Ещё: {words}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>These {n}: {said}</source>
   <translation>Эти {n}: {said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Fact</source>
   <translation>Запись</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Its number in the log</source>
   <translation>Её номер в журнале</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Recorded</source>
   <translation>Записано</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>In the time zone of the event</source>
   <translation>По часовому поясу соревнования</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>By</source>
   <translation>Кто</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Counts</source>
   <translation>Действует</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Bring back {number}: {what}</source>
   <translation>Вернуть запись {number}: {what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Brought back, undo Ctrl+Z: {number}, {what}</source>
   <translation>Возвращено, отмена Ctrl+Z: {number}, {what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Who, or which decoder</source>
   <translation>Кто или какой декодер</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>What happened or was decided, and why</source>
   <translation>Что произошло или решено и почему</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Which fact took it back, if one did</source>
   <translation>Какая запись её отменила, если отменила</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Take back {number}: {what}</source>
   <translation>Отменить запись {number}: {what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Bring back</source>
   <translation>Вернуть</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Taken back, redo Ctrl+Shift+Z: {number}, {what}</source>
   <translation>Отменено, вернуть Ctrl+Shift+Z: {number}, {what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Log</source>
   <translation>Журнал</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Filter: words, a bib, a number, a time</source>
   <translation>Отбор: слова, номер, число, время</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Filter</source>
   <translation>Отбор</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>{shown} facts</source>
   <translation>записей: {shown}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>How many facts are shown</source>
   <translation>Сколько записей показано</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>The chosen fact</source>
   <translation>Выбранная запись</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>There is nothing to take back.</source>
   <translation>Отменять нечего.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Nothing was taken back last. To bring back an older fact, choose it in the log (Ctrl+L).</source>
   <translation>Последним ничего не отменяли. Чтобы вернуть более старую запись, выберите её в журнале (Ctrl+L).</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>No fact is chosen. Choose one in the log (Ctrl+L).</source>
   <translation>Запись не выбрана. Выберите её в журнале (Ctrl+L).</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Bring back (Del)</source>
   <translation>Вернуть (Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Take back (Del)</source>
   <translation>Отменить (Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>No problems. What a person must decide will stand here by itself, the worst on top, with what to do about it.</source>
   <translation>Проблем нет. То, что должен решить человек, появится здесь само, худшее сверху, и что с этим делать.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Enter opens what can be done, Enter again records it, Escape leaves it.</source>
   <translation>Enter открывает, что можно сделать, ещё раз Enter записывает, Esc — уйти.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Settle (Shift+N)</source>
   <translation>Закрыть (Shift+N)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Put off (Shift+Z)</source>
   <translation>Отложить (Shift+Z)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Go there (Shift+G)</source>
   <translation>Перейти (Shift+G)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>How bad</source>
   <translation>Важность</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Where</source>
   <translation>Где</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Since</source>
   <translation>С</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Of the evidence</source>
   <translation>По данным</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Problems</source>
   <translation>Проблемы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>In a word: how much it hurts</source>
   <translation>Одним словом: насколько вредит</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>What is wrong, and the evidence</source>
   <translation>Что не так и чем подтверждается</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Race and bib, point</source>
   <translation>Забег и номер, пункт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>The chosen problem</source>
   <translation>Выбранная проблема</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>There is no problem.</source>
   <translation>Проблем нет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Choose one problem first.</source>
   <translation>Сначала выберите проблему.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>That problem is gone: {what}.</source>
   <translation>Этой проблемы больше нет: {what}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>This problem has no place in another dock.</source>
   <translation>У этой проблемы нет места в другой части окна.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Not registered: enter as {bib}, race {race}, without a place</source>
   <translation>Не заявлен: внести как {bib}, забег {race}, без места</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off for 10 minutes</source>
   <translation>Отложить на 10 минут</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off for an hour</source>
   <translation>Отложить на час</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>As proposed: {said}</source>
   <translation>Как предложено: {said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Record</source>
   <translation>Записать</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Recorded, undo Ctrl+Z: {said}.</source>
   <translation>Записано, отмена Ctrl+Z: {said}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Brought back, undo Ctrl+Z.</source>
   <translation>Возвращено, отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It stands among the problems again.</source>
   <translation>Она снова среди проблем.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Disqualify {who}</source>
   <translation>Дисквалифицировать: {who}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Disqualify {bib}</source>
   <translation>Дисквалифицировать {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{one} and {other} exchange their bibs, chips with them</source>
   <translation>{one} и {other} меняются номерами, чипы с ними</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{bib} to wave {wave}</source>
   <translation>{bib} в волну {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>To {who}: {why}</source>
   <translation>{who}: {why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>As proposed, all {n}</source>
   <translation>Как предложено, все {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Record all {n}</source>
   <translation>Записать все {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{n} problems ruled on, undo Ctrl+Z.</source>
   <translation>Решено проблем: {n}, отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>The first: {said}.</source>
   <translation>Первая: {said}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Settled. It comes back only when its cause is another one. Undo Ctrl+Z.</source>
   <translation>Закрыто. Вернётся, только если причина станет другой. Отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It goes to the settled ones at the end of the list, and comes back when its cause is another one.</source>
   <translation>Уйдёт к закрытым в конце списка и вернётся, если причина станет другой.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Bring it back</source>
   <translation>Вернуть</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Bring all {n} back</source>
   <translation>Вернуть все {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{bib} exchanges chips with the bib in the field beside</source>
   <translation>{bib} меняется чипами с номером в поле рядом</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Exchange</source>
   <translation>Обменять</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Chips exchanged, undo Ctrl+Z.</source>
   <translation>Чипы обменяны, отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>To the bib in the field beside</source>
   <translation>Номеру в поле рядом</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Give</source>
   <translation>Отдать</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Chip {chip} has its runner, undo Ctrl+Z.</source>
   <translation>У чипа {chip} есть участник, отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Enter</source>
   <translation>Внести</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Nobody's: an old chip on a shoe</source>
   <translation>Ничей: старый чип на обуви</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It is nobody's</source>
   <translation>Он ничей</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>The tap of {at} has its runner, undo Ctrl+Z.</source>
   <translation>У отметки {at} есть участник, отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Nobody's: it was pressed by mistake</source>
   <translation>Ничья: нажали по ошибке</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Take the tap back</source>
   <translation>Отменить отметку</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>The tap of {at} is taken back, undo Ctrl+Z.</source>
   <translation>Отметка {at} отменена, отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Leave it as it is: settled</source>
   <translation>Оставить как есть: закрыть</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Leave all {n} as they are: settled</source>
   <translation>Оставить все {n} как есть: закрыть</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Settle</source>
   <translation>Закрыть</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Settle all {n}</source>
   <translation>Закрыть все {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off</source>
   <translation>Отложить</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off until {at}.</source>
   <translation>Отложено до {at}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It comes back at {at}, or earlier when its cause is another one.</source>
   <translation>Вернётся в {at} или раньше, если причина станет другой.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Move</source>
   <translation>Перевести</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Give to {bib}</source>
   <translation>Отдать {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_keys.py" />
   <source>{todo}: {keys}</source>
   <translation>{todo}: {keys}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_keys.py" />
   <source>{todo} (the command: racecontrol problems)</source>
   <translation>{todo} (команда: racecontrol problems)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners finished without all splits</source>
   <translation>финишировали не со всеми отсечками: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners were not read at the start; their net time is the gun time</source>
   <translation>не прочитаны на старте: {n}; их чистое время — время по выстрелу</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} chips of nobody finished</source>
   <translation>чипов без владельца на финише: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} chips of nobody were read</source>
   <translation>прочитано чипов без владельца: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners ran one leg far faster than the others</source>
   <translation>пробежали один участок намного быстрее прочих: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners ran a leg faster than the world's best</source>
   <translation>пробежали участок быстрее лучшего в мире: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners finished without many splits</source>
   <translation>финишировали без многих отсечек: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners started before their gun</source>
   <translation>стартовали до своего выстрела: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners started with another wave</source>
   <translation>стартовали с другой волной: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners were seen where their race does not go</source>
   <translation>замечены там, где их забег не проходит: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners passed outside the time of a split</source>
   <translation>прошли вне времени отсечки: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners have no wave, so no time</source>
   <translation>без волны, поэтому без времени: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners finished twice</source>
   <translation>финишировали дважды: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners were seen after they were out</source>
   <translation>замечены после схода: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners passed a split too late for what came next</source>
   <translation>прошли отсечку слишком поздно для того, что было дальше: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} pairs of bibs are always together</source>
   <translation>номеров-пар, что всегда вместе: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} pairs of bibs may be exchanged</source>
   <translation>пар номеров, возможно, обменяно: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>by {by} at {at}</source>
   <translation>{by}, {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>act now</source>
   <translation>срочно</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>minor</source>
   <translation>мелочь</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source> (the first {n} below)</source>
   <translation> (первые {n} ниже)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>, put off until {at}</source>
   <translation>, отложено до {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Each comes back by itself when its cause is another one. Right arrow unfolds them.</source>
   <translation>Каждая вернётся сама, если причина станет другой. Стрелка вправо раскрывает.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{all}. Right arrow unfolds them. The first: {said}</source>
   <translation>{all}. Стрелка вправо раскрывает. Первая: {said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Problems: {told}</source>
   <translation>Проблемы: {told}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Problems: none</source>
   <translation>Проблемы: нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>wave {wave}</source>
   <translation>волна {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>settled</source>
   <translation>закрыто</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} settled, brought back with Enter</source>
   <translation>закрыто: {n}, вернуть — Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners</source>
   <translation>участников: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Settled {how}.</source>
   <translation>Закрыто {how}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>Which problems are open is not known yet. Wait for the list of problems.</source>
   <translation>Пока неизвестно, какие проблемы открыты. Дождитесь списка проблем.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>No problem of this race is open, but for minor ones.</source>
   <translation>В этом забеге нет открытых проблем, кроме мелких.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>Still open in this race: {told}.</source>
   <translation>В этом забеге ещё открыто: {told}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>and {n} more in Problems</source>
   <translation>и ещё {n} в «Проблемах»</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>men</source>
   <translation>мужчины</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>women</source>
   <translation>женщины</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all races</source>
   <translation>все забеги</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all sexes</source>
   <translation>любой пол</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all cat.</source>
   <translation>все кат.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all nations</source>
   <translation>все страны</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>{n} of {all}: {what}. Esc: all again.</source>
   <translation>{n} из {all}: {what}. Esc: снова все.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>What is shown</source>
   <translation>Что показано</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;PDF, for the printer</source>
   <translation>&amp;PDF, для принтера</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>E&amp;xcel</source>
   <translation>E&amp;xcel</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;CSV</source>
   <translation>&amp;CSV</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;HTML, a page</source>
   <translation>&amp;HTML, страница</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;JSON</source>
   <translation>&amp;JSON</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Results of {race} official</source>
   <translation>Результаты {race} официальны</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>{finished} in the results, {running} without a finish yet. Lists and pages say from now on that they are official, by whom and since when; what changes later is told.</source>
   <translation>В результатах {finished}, ещё без финиша {running}. Списки и страницы теперь говорят, что они официальны, кем и с какого времени; о дальнейших изменениях будет сказано.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Lists for &amp;printing</source>
   <translation>Списки для &amp;печати</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Copied: {n} of {all} rows, with the headings.</source>
   <translation>Скопировано строк: {n} из {all}, с заголовками.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Writing {name} ...</source>
   <translation>Пишется {name} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>They are official since {time}, by {who}, and nothing has changed since.</source>
   <translation>Официальны с {time}, {who}, с тех пор без изменений.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>There is no list yet.</source>
   <translation>Списка ещё нет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>There are no results yet.</source>
   <translation>Результатов ещё нет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Make official</source>
   <translation>Утвердить</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>reviewed</source>
   <translation>проверено</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>The results of {race} are official.</source>
   <translation>Результаты {race} официальны.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Ctrl+A chooses them all.</source>
   <translation>Ctrl+A выбирает все.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_columns.py" />
   <source>Columns</source>
   <translation>Столбцы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_columns.py" />
   <source>Done (Esc)</source>
   <translation>Готово (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_columns.py" />
   <source>Columns: Space ticks</source>
   <translation>Столбцы: пробел отмечает</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>What changed</source>
   <translation>Изменения</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Export</source>
   <translation>Экспорт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>by the race's rule</source>
   <translation>по правилу забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>by gun time</source>
   <translation>по времени от выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>by net time</source>
   <translation>по чистому времени</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>{shown} rows</source>
   <translation>строк: {shown}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Find in this list  Ctrl+F</source>
   <translation>Найти  Ctrl+F</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Find in this list</source>
   <translation>Искать в списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>How many rows are shown</source>
   <translation>Сколько строк показано</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Whether the results are official</source>
   <translation>Официальны ли результаты</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>List</source>
   <translation>Список</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Nothing in this list fits the search. Esc in the search field shows all.</source>
   <translation>В этом списке ничего не подходит. Esc в поле поиска показывает все.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Nobody is entered in this race. Entries appear here as soon as there are some.</source>
   <translation>В этом забеге нет заявок. Они появятся здесь, как только будут.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>No runner counts for a team yet: teams appear with their first finisher.</source>
   <translation>Никто ещё не в зачёте команд: команды появятся с первым финишёром.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>No entry has a nation. Nations appear here with their entries.</source>
   <translation>Ни у одной заявки нет страны. Страны появятся со своими заявками.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Nothing has changed: as soon as the results are official, what changes afterwards appears here.</source>
   <translation>Изменений нет: когда результаты станут официальными, дальнейшие изменения появятся здесь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Results</source>
   <translation>Итоги</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>The list appears here as soon as the race is scored.</source>
   <translation>Список появится здесь, как только забег будет посчитан.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner.py" />
   <source>Choose the fact that shall be taken back, then press Shift+U again.</source>
   <translation>Выберите запись, которую надо отменить, и нажмите Shift+U ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner.py" />
   <source>No runner's card is open. Find the runner with Ctrl+K, press Enter.</source>
   <translation>Карточка не открыта. Найдите участника (Ctrl+K) и нажмите Enter.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Time of day, by the right clock</source>
   <translation>Время суток, по верным часам</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>What became of it</source>
   <translation>Что с ним стало</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>What was decided, and why</source>
   <translation>Что решено и почему</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Race, wave, category</source>
   <translation>Забег, волна, категория</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Reads {n}</source>
   <translation>Чтения {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>No reads yet</source>
   <translation>Чтений ещё нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Facts {n}</source>
   <translation>Записи {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>No facts yet</source>
   <translation>Записей ещё нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Reads</source>
   <translation>Чтения</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Facts</source>
   <translation>Записи</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>typed</source>
   <translation>введено</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Splits by gun</source>
   <translation>Отсечки от выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>The chosen read or fact</source>
   <translation>Выбранное чтение или запись</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>{n} passed {point} from {since} to {until}.</source>
   <translation>Прошли {point} с {since} до {until}: {n}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>Press Ctrl+K and type a bib, a name, the end of a chip or a club: those found appear here. Enter opens the runner's card.

Who passed a point at some time: choose the point above, write 9:12-9:15 or 9:13 +- 2.</source>
   <translation>Нажмите Ctrl+K и введите номер, имя, конец чипа или клуб: найденные появятся здесь. Enter открывает карточку.

Кто прошёл пункт в какое-то время: выберите пункт выше, напишите 9:12-9:15 или 9:13 +- 2.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>9:12-9:15, or 9:13 +- 2</source>
   <translation>9:12-9:15 или 9:13 +- 2</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>What was found</source>
   <translation>Что найдено</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>The first {n} of {all}. Type on.</source>
   <translation>Первые {n} из {all}. Пишите дальше.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>Chips that nobody has: {chips}{more}.</source>
   <translation>Чипы без владельца: {chips}{more}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>{n} found. Enter opens the card.</source>
   <translation>Найдено: {n}. Enter открывает карточку.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Cat.</source>
   <translation>Кат.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Nat.</source>
   <translation>Стр.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Status</source>
   <translation>Статус</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Last seen</source>
   <translation>Где видели</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>The last split that counts, and when</source>
   <translation>Последняя засчитанная отсечка и когда</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_strip.py" />
   <source>Recorded, undo Ctrl+Z: {fact}</source>
   <translation>Записано, отмена Ctrl+Z: {fact}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No wave is armed. Arm one with F4; {time} is kept as a trigger.</source>
   <translation>Ни одна волна не взведена. Взвести: F4; {time} сохранено как сигнал.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>False start: the gun of {time} is taken back, and wave {wave} is armed again.</source>
   <translation>Фальстарт: выстрел {time} снят, волна {wave} снова взведена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: gun at {at}.</source>
   <translation>Волна {wave}: выстрел в {at}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>FIRE {wave}   F5</source>
   <translation>СТАРТ {wave}   F5</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>FIRE   F5</source>
   <translation>СТАРТ   F5</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>{at}, {source}: {what}. Give it to a wave: Ctrl+G.</source>
   <translation>{at}, {source}: {what}. Отдать волне: Ctrl+G.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>{at}, {source}: {what}</source>
   <translation>{at}, {source}: {what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>; {came}. That is the better gun.</source>
   <translation>; {came}. Этот выстрел точнее.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The newest trigger</source>
   <translation>Новейший сигнал</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no other wave to arm.</source>
   <translation>Других волн нет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>That was the same shot: {time} is kept as a trigger.</source>
   <translation>Это был тот же выстрел: {time} сохранено как сигнал.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no gun to recall.</source>
   <translation>Отзывать нечего.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Recall wave {wave}</source>
   <translation>Отозвать волну {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Recall</source>
   <translation>Отозвать</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>false start</source>
   <translation>фальстарт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave} is recalled and armed again: F5 fires it. Ctrl+Z brings its gun back.</source>
   <translation>Волна {wave} отозвана и снова готова: F5 — старт. Ctrl+Z вернёт её выстрел.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no gun to take back.</source>
   <translation>Снимать нечего: выстрела нет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The set-up changed meanwhile. No wave was added.</source>
   <translation>Настройки тем временем изменились. Волна не добавлена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No trigger yet.</source>
   <translation>Сигналов ещё нет.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The gun of wave {wave} changed meanwhile. Nothing was done.</source>
   <translation>Выстрел волны {wave} тем временем изменился. Ничего не сделано.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: {source}</source>
   <translation>Волна {wave}: {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Use</source>
   <translation>Взять</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>{source} counts</source>
   <translation>считается {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: {source} counts, {at}.</source>
   <translation>Волна {wave}: считается {source}, {at}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave} is not armed any more.</source>
   <translation>Волна {wave} больше не взведена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave} is armed. Fire with F5, or by the start device.</source>
   <translation>Волна {wave} взведена. Выстрел: F5 или стартовый прибор.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: gun corrected to {at}.</source>
   <translation>Волна {wave}: выстрел исправлен на {at}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Not stored: {said} {why}</source>
   <translation>Не сохранено: {said} {why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The last gun of wave {wave} is taken back.</source>
   <translation>Последний выстрел волны {wave} снят.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Only to look at. {why}</source>
   <translation>Только просмотр. {why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The last gun has no other source.</source>
   <translation>У последнего выстрела нет другого источника.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no gun yet.</source>
   <translation>Выстрела ещё не было.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No gun yet. Arm wave {wave} with F4.</source>
   <translation>Выстрела ещё не было. Взвести волну {wave}: F4.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No waves in the set-up.</source>
   <translation>В настройках нет волн.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Course</source>
   <translation>Трасса</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Manual finish</source>
   <translation>Вручную</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Runner</source>
   <translation>Участник</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Certificates desk</source>
   <translation>Стол сертификатов</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Triggers</source>
   <translation>Сигналы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Hardware</source>
   <translation>Приборы</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taking_back.py" />
   <source>What is about to be done</source>
   <translation>Что будет сделано</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taking_back.py" />
   <source>Warning</source>
   <translation>Предупреждение</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taking_back.py" />
   <source>What it changes</source>
   <translation>Что изменится</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Time {time} taken out, back with Alt+Z.</source>
   <translation>Время {time} убрано, вернуть — Alt+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>no runner was there</source>
   <translation>участника не было</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Tap {n}: {time}</source>
   <translation>Отсечка {n}: {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>There is no gap above that could close. Ctrl+Del takes a bib out, the next come up.</source>
   <translation>Выше нет пропуска. Ctrl+Del убирает номер, следующие поднимаются.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>There is no stored time in this row.</source>
   <translation>В этой строке нет сохранённого времени.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>There is no time with a bib beside it yet, so there is nothing to merge.</source>
   <translation>Времён с номером рядом ещё нет, сводить нечего.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Merge {n} times with their bibs at {point}</source>
   <translation>Свести времена с номерами ({n}) на {point}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Merge</source>
   <translation>Свести</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>manual finish</source>
   <translation>ручной финиш</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>{n} passings recorded; back as a whole with Alt+Shift+Z, one by one with Ctrl+Z.</source>
   <translation>Записано прохождений: {n}; все назад — Alt+Shift+Z, по одному — Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>No merge counts, so there is none to take back.</source>
   <translation>Действующего сведения нет, отменять нечего.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Take {n} merged passings back</source>
   <translation>Отменить сведённые прохождения ({n})</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Their times wait here again, with their bibs beside them.</source>
   <translation>Их времена снова ждут здесь, с номерами рядом.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>merge taken back</source>
   <translation>сведение отменено</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>{n} passings taken back, their times wait here again.</source>
   <translation>Отменено прохождений: {n}, их времена снова ждут здесь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>The list has changed: merge again to see what would be recorded now.</source>
   <translation>Список изменился: сведите снова, чтобы увидеть, что запишется теперь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>No row is chosen. Choose one with Up and Down.</source>
   <translation>Строка не выбрана. Выберите стрелками вверх и вниз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>No time waits here for its bib. F2, anywhere in this window, stamps a time at once; Space or Enter does it here. Write the bibs below in the order in which they come, before the times or behind them. Ctrl+Enter merges both.</source>
   <translation>Здесь ни одно время не ждёт номера. F2 в любом месте окна ставит время сразу; здесь — пробел или Enter. Номера пишите ниже в порядке прихода, раньше или позже времён. Ctrl+Enter сводит их.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Gap</source>
   <translation>Пропуск</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>One up</source>
   <translation>Выше</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Missed time</source>
   <translation>+ время</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>From reads</source>
   <translation>По чтениям</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Type a sheet</source>
   <translation>С листа</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>No.</source>
   <translation>№</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Its place in this list</source>
   <translation>Место в этом списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Time of day of the tap</source>
   <translation>Время суток отметки</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>As written; a dash where nobody saw it</source>
   <translation>Как записано; черта, где никто не видел</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Gun</source>
   <translation>От выстр.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>What the bib would get, by the gun of its wave</source>
   <translation>Что получит номер, по выстрелу своей волны</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Look at</source>
   <translation>Внимание</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>{n} times, {bibs} bibs</source>
   <translation>времён {n}, номеров {bibs}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>What is to be done about this row</source>
   <translation>Что сделать с этой строкой</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Times and bibs</source>
   <translation>Времена и номера</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Tap (F2)</source>
   <translation>Отметка (F2)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>How many times and bibs wait</source>
   <translation>Сколько времён и номеров ждёт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Bibs</source>
   <translation>Номера</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>bib, Enter; several with blanks; - for nobody seen</source>
   <translation>номера через пробел, Enter; - если не видели</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Whose bib is typed</source>
   <translation>Чей номер набирается</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Where the next bib goes</source>
   <translation>Куда пойдёт следующий номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>{told}, {n} being stored</source>
   <translation>{told}, сохраняется {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Bib {n}</source>
   <translation>Номер {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Row {n}, instead of {bib}</source>
   <translation>Строка {n}, вместо {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Row {n}</source>
   <translation>Строка {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>{bib}: no such bib</source>
   <translation>{bib}: такого номера нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>{n} times, {bibs} bibs, from {first} to {last}.</source>
   <translation>Времён {n}, номеров {bibs}, с {first} по {last}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Times are</source>
   <translation>Времена —</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>time of day</source>
   <translation>время суток</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>A time that was missed</source>
   <translation>Пропущенное время</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Insert (Enter)</source>
   <translation>Вставить (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>The time that was missed</source>
   <translation>Пропущенное время</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>A tap sheet from paper</source>
   <translation>Лист отметок с бумаги</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Into the list (Ctrl+Enter)</source>
   <translation>В список (Ctrl+Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>A line for each runner, typed or pasted (Ctrl+V): 1:38:12 877. The time alone if nobody saw the bib.</source>
   <translation>По строке на участника, набрать или вставить (Ctrl+V): 1:38:12 877. Одно время, если номера никто не видел.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>What was typed</source>
   <translation>Что введено</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Time of day {first}.</source>
   <translation>Время суток {first}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>since the gun of {wave}, {gun}</source>
   <translation>от выстрела {wave}, {gun}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>No trigger has come yet: one is recorded whenever a start contact or a start device fires, or F5 is pressed while no wave is armed.</source>
   <translation>Сигналов ещё нет: он записывается, когда срабатывает контакт или стартовый прибор или нажата F5, а волна не взведена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>button</source>
   <translation>кнопка</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Of the event</source>
   <translation>По соревнованию</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Source</source>
   <translation>Источник</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>What it fires</source>
   <translation>Что дал</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Difference</source>
   <translation>Разница</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Late by</source>
   <translation>Позже на</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>So long after its own time it came: from a memory, or the clock of its decoder is slow. With -, so long before it: that clock is ahead</source>
   <translation>На столько позже своего времени пришёл: из памяти, или часы декодера отстают. С минусом — раньше: часы спешат</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>1 trigger, the newest on top</source>
   <translation>1 сигнал, новейший сверху</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Gun by the trigger of {time}, {source}</source>
   <translation>Выстрел по сигналу {time}, {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>The decoder, and where it stands</source>
   <translation>Декодер и где он стоит</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>The wave that starts by it</source>
   <translation>Волна, которая стартует по нему</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>To each gun within a minute</source>
   <translation>До каждого выстрела в пределах минуты</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Give to a wave (Enter)</source>
   <translation>Отдать волне (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>How many triggers came</source>
   <translation>Сколько пришло сигналов</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>The chosen trigger</source>
   <translation>Выбранный сигнал</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>There is no trigger yet that a wave could start by.</source>
   <translation>Ещё нет сигнала, по которому могла бы стартовать волна.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>{n} triggers, the newest on top</source>
   <translation>Сигналов: {n}, новейший сверху</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Wave {wave} starts by it already. Choose another wave.</source>
   <translation>Волна {wave} уже стартует по нему. Выберите другую волну.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Give to {wave}</source>
   <translation>Отдать волне {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>trigger of {source}</source>
   <translation>сигнал: {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Wave {wave}: gun at {at}, undo Ctrl+Z.</source>
   <translation>Волна {wave}: выстрел в {at}, отмена Ctrl+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>{at}, {source}</source>
   <translation>{at}, {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>{at}
{source}</source>
   <translation>{at}
{source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>waiting</source>
   <translation>ждёт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>armed</source>
   <translation>взведена</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>running</source>
   <translation>идёт</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>{apart} {source}</source>
   <translation>{apart} {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Let {source} count</source>
   <translation>Считать: {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Arm</source>
   <translation>Взвести</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Disarm</source>
   <translation>Снять</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>in {time}</source>
   <translation>через {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Let this time count as the gun (Ctrl+F6: the next one)</source>
   <translation>Считать это время выстрелом (Ctrl+F6: следующее)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Time since the gun of wave {wave}</source>
   <translation>Время от выстрела волны {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>unranked: {races}</source>
   <translation>без мест: {races}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>armed, next</source>
   <translation>взведена, следующая</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>no planned time</source>
   <translation>без плана</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>all entries</source>
   <translation>все заявки</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>without chip</source>
   <translation>без чипа</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>changed today</source>
   <translation>изменены сегодня</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>Date or year, as the registration gave it</source>
   <translation>Дата или год, как при регистрации</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>Chips</source>
   <translation>Чипы</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>In native script, the Latin name beside it</source>
   <translation>Родным письмом, рядом латиницей</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>Those that are the entry's now, with what was given and taken during the race</source>
   <translation>Те, что сейчас за заявкой, с выданными и взятыми во время забега</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>What was decided about the entry</source>
   <translation>Что решено по заявке</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{name} is a race file, not a list of entries: choose a CSV file.</source>
   <translation>{name} — файл забега, а не список заявок: выберите файл CSV.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{name} is a workbook: save its sheet as CSV (UTF-8), then choose that.</source>
   <translation>{name} — книга: сохраните лист как CSV (UTF-8) и выберите его.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{path} is no file. Choose a CSV file with entries.</source>
   <translation>{path} — не файл. Выберите файл CSV с заявками.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{name} is too large for a list of entries. Choose a CSV file.</source>
   <translation>{name} слишком велик для списка заявок. Выберите файл CSV.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} new</source>
   <translation>новых {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} changed</source>
   <translation>изменено {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} unchanged</source>
   <translation>без изменений {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} refused</source>
   <translation>отклонено {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} without a name: is the column family_name there?</source>
   <translation>{n} без имени: есть ли столбец family_name?</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>refused</source>
   <translation>отклонено</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>There is no file {path}. Check the name and the folder.</source>
   <translation>Файла {path} нет. Проверьте имя и папку.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{path} cannot be read ({fault}). Check the name.</source>
   <translation>{path} не прочитать ({fault}). Проверьте имя.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>Refused lines stay out: mend them in the file and import it again.</source>
   <translation>Отклонённые строки не войдут: исправьте их в файле и импортируйте снова.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>Columns kept as they are: {names}.</source>
   <translation>Столбцы без изменений: {names}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>changed</source>
   <translation>изменено</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>new</source>
   <translation>новая</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>and {n} more</source>
   <translation>и ещё {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>bib</source>
   <translation>номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>race</source>
   <translation>забег</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>wave</source>
   <translation>волна</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>family name</source>
   <translation>фамилия</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>given name</source>
   <translation>имя</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>born</source>
   <translation>рождение</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>chips</source>
   <translation>чипы</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>language</source>
   <translation>язык</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>elite</source>
   <translation>элита</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>note</source>
   <translation>заметка</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>other columns</source>
   <translation>другие столбцы</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>race {race}</source>
   <translation>забег {race}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>chip {chips}</source>
   <translation>чип {chips}</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>{changes}: times, no places. Who runs in it is moved there in the runner's card, Shift+W.</source>
   <translation>{changes}: время без мест. Кто в ней бежит, переводится в карточке участника, Shift+W.</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>Extra wave, unranked</source>
   <translation>Ещё волна, без мест</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>Add</source>
   <translation>Прибавить</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>extra wave added by the crew</source>
   <translation>волна добавлена хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>Write a short code for the wave, as X.</source>
   <translation>Напишите короткий код волны, например X.</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>X</source>
   <translation>X</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>may be empty</source>
   <translation>можно не писать</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>CAREFUL: {doubt}</source>
   <translation>ОСТОРОЖНО: {doubt}</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>It would bring the problem: {what}</source>
   <translation>Появилась бы проблема: {what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>The race cannot be scored that way ({fault}), so it is left as it is.</source>
   <translation>Так забег не посчитать ({fault}), поэтому он остаётся как есть.</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>Changes {n:,} result|Changes {n:,} results</source>
   <translation>Меняет {n:,} результат|Меняет {n:,} результата|Меняет {n:,} результатов</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>It would bring {n:,} more problem|It would bring {n:,} more problems</source>
   <translation>Появилась бы ещё {n:,} проблема|Появились бы ещё {n:,} проблемы|Появилось бы ещё {n:,} проблем</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>late reads</source>
   <translation>чтения поздно</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>start device</source>
   <translation>стартовый прибор</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>no reads</source>
   <translation>нет чтений</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>never set</source>
   <translation>не ставились</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>gaps</source>
   <translation>пропуски</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>unreadable</source>
   <translation>не читается</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>battery</source>
   <translation>батарея</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>test mode</source>
   <translation>проверка</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>All clocks are {span} ahead: look at this computer's first</source>
   <translation>Все часы спешат на {span}: сначала проверьте часы этого компьютера</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>live</source>
   <translation>на связи</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>connecting</source>
   <translation>соединяется</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>searching</source>
   <translation>поиск</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>LOST</source>
   <translation>ПОТЕРЯН</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>no port</source>
   <translation>нет порта</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>elsewhere</source>
   <translation>в другом месте</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>not open</source>
   <translation>не открыт</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} to watch</source>
   <translation>внимание: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} silent or off</source>
   <translation>молчат: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} well</source>
   <translation>в порядке: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>All clocks are {span} behind: look at this computer's first</source>
   <translation>Все часы отстают на {span}: сначала проверьте часы этого компьютера</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders to watch</source>
   <translation>внимание: {n} из {all} декодеров</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders silent or off</source>
   <translation>молчат: {n} из {all} декодеров</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders live</source>
   <translation>на связи {n} из {all} декодеров</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>No decoder has a port. Write one in event.toml and bring it in: racecontrol setup.</source>
   <translation>Ни у одного декодера нет порта. Впишите его в event.toml и внесите: racecontrol setup.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>All {n} boxes are heard, in time and complete</source>
   <translation>Все приборы ({n}) слышны, точны и полны</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} need a hand now</source>
   <translation>требуют рук: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} needs a hand now</source>
   <translation>требует рук: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>no decoders in the set-up</source>
   <translation>в настройках нет декодеров</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>decoders not connected</source>
   <translation>декодеры не подключены</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders need a hand</source>
   <translation>требуют рук: {n} из {all} декодеров</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders needs a hand</source>
   <translation>требует рук: {n} из {all} декодеров</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its reads come {span} to {most} late: its line is slow, or its clock behind. Look at its clock first.</source>
   <translation>Считывания приходят с опозданием от {span} до {most}: медленная линия или отстают часы. Сначала часы.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its clock is {span} {way}{still}</source>
   <translation>Часы {way} на {span}{still}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>No read yet</source>
   <translation>Чтений ещё нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>No read for {time}</source>
   <translation>Нет чтений {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{since}, and {n} runners are due. Check the mat.</source>
   <translation>{since}, а ждём участников: {n}. Проверьте мат.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Set clock (Shift+K)</source>
   <translation>Установить часы (Shift+K)</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Set it on the box</source>
   <translation>Поставить на приборе</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its clock was never set. {how} now; correct earlier reads by a fact (Shift+O).</source>
   <translation>Часы не ставились. {how} сейчас; прежние считывания исправьте записью (Shift+O).</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its reads come {span} late; its times agree with {other}, so its clock is right. Check its line.</source>
   <translation>Считывания опаздывают на {span}; время совпадает с {other}, значит часы верны. Проверьте линию.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its clock shows {shows}</source>
   <translation>Часы показывают {shows}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>ahead</source>
   <translation>спешат</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>behind</source>
   <translation>отстают</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>, with what facts add</source>
   <translation>, с поправками из записей</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{n:,} passing|{n:,} passings</source>
   <translation>{n:,} прохождение|{n:,} прохождения|{n:,} прохождений</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{missing} missing by its numbers; they are asked for by themselves, or by Shift+R.</source>
   <translation>По нумерации не хватает: {missing}; запрос идёт сам или по Shift+R.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{missing} missing by its numbers. Read its memory out after the race.</source>
   <translation>По нумерации не хватает: {missing}. Считайте память после забега.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Most of what it sends cannot be read. Check its baud rate and protocol.</source>
   <translation>Почти всё, что он шлёт, не читается. Проверьте скорость порта и протокол.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>the line is lost; check its cable</source>
   <translation>линия потеряна; проверьте кабель</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Waits for {time} until the box connects to {port}. Check its cable and the address in it.</source>
   <translation>Ждёт {time}, пока прибор соединится с {port}. Проверьте кабель и адрес в нём.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{port} is being opened for {time}.</source>
   <translation>{port} открывается уже {time}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{since}, while {other} beside it reads. Check its mat.</source>
   <translation>{since}, а рядом {other} читает. Проверьте его мат.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Lost for {time}. {why}.</source>
   <translation>Потерян {time} назад. {why}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{wrong}. {how}, or correct it by a fact (Shift+O).</source>
   <translation>{wrong}. {how} или исправить записью (Shift+O).</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its battery is low: {battery}.</source>
   <translation>Батарея садится: {battery}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its reads are no part of the race. End the test before the gun (Shift+T).</source>
   <translation>Его считывания не входят в забег. Закончите проверку до выстрела (Shift+T).</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{port} is open, nothing heard yet.</source>
   <translation>{port} открыт, пока ничего не слышно.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Stopped for {time}. Shift+S opens its port again.</source>
   <translation>Остановлен {time} назад. Shift+S откроет порт снова.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its port is new in the set-up and not open yet.</source>
   <translation>Порт новый в настройках и ещё не открыт.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>Start device: hears no chips. Last trigger at {time}.</source>
   <translation>Стартовый прибор: чипов не слышит. Последний сигнал в {time}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>received {r}, stored {s}</source>
   <translation>принято {r}, сохранено {s}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock {offset} beside this computer's at {at}</source>
   <translation>часы {offset} рядом с этим компьютером в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{ms} ms</source>
   <translation>{ms} мс</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>ours</source>
   <translation>наши</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>Start device: hears no chips. No trigger yet: close its contact once to try it.</source>
   <translation>Стартовый прибор: чипов не слышит. Сигнала не было: замкните контакт на пробу.</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{offset} by fact</source>
   <translation>{offset} записью</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{ms}/h</source>
   <translation>{ms}/ч</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>battery {battery}</source>
   <translation>батарея {battery}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{code}: {kind}, port {port}</source>
   <translation>{code}: {kind}, порт {port}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>no clock of its own: this computer's counts</source>
   <translation>своих часов нет: считаются часы этого компьютера</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock not measured yet</source>
   <translation>часы ещё не измерены</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock never set, as of {at}</source>
   <translation>часы не ставились, на {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock shows {shows}, {offset} beside this computer's</source>
   <translation>часы показывают {shows}, {offset} рядом с этим компьютером</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>, {offset} by facts</source>
   <translation>, {offset} записями</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>, runs {ms} ms an hour</source>
   <translation>, уходят на {ms} мс в час</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>last read {ago} ago, chip {chip}</source>
   <translation>последнее чтение {ago} назад, чип {chip}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>says: {said}</source>
   <translation>сообщает: {said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>told {ago} ago</source>
   <translation>сообщено {ago} назад</translation>
  </message>
  <message>
   <location filename="ui/desktop/header.py" />
   <source>Time since the gun of each wave</source>
   <translation>Время от выстрела каждой волны</translation>
  </message>
  <message>
   <location filename="ui/desktop/header.py" />
   <source>Who works here</source>
   <translation>Кто работает</translation>
  </message>
  <message>
   <location filename="ui/desktop/header.py" />
   <source>Mode</source>
   <translation>Режим</translation>
  </message>
  <message>
   <location filename="ui/desktop/judge.py" />
   <source>The problems could not be worked out ({fault}); those that are shown stay.</source>
   <translation>Проблемы не посчитать ({fault}); показанные остаются.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/boxes.py" />
   <source>Choose ...</source>
   <translation>Выбрать ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/boxes.py" />
   <source>None</source>
   <translation>Убрать</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/canvas.py" />
   <source>{left:g} mm from the left, {top:g} mm from the top, {width:g} mm wide</source>
   <translation>{left:g} мм слева, {top:g} мм сверху, ширина {width:g} мм</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/canvas.py" />
   <source>The page: Tab chooses, arrow keys move</source>
   <translation>Страница: Tab выбирает, стрелки двигают</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Text</source>
   <translation>Текст</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Variable</source>
   <translation>Переменная</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Line</source>
   <translation>Линия</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Rectangle</source>
   <translation>Прямоугольник</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Picture</source>
   <translation>Картинка</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>QR code</source>
   <translation>QR-код</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Ornament</source>
   <translation>Орнамент</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>New text</source>
   <translation>Новый текст</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Arrow keys move 1 mm, with Shift 5, with Alt 0.1; with Ctrl they size. Enter: its fields. Ctrl+D doubles.</source>
   <translation>Стрелки двигают на 1 мм, с Shift на 5, с Alt на 0,1; с Ctrl меняют размер. Enter: поля. Ctrl+D: удвоить.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Not saved. {fault}</source>
   <translation>Не сохранено. {fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>not saved</source>
   <translation>не сохранён</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Click an item, or press Tab. Nothing chosen: the fields are those of the page.</source>
   <translation>Щёлкните элемент или нажмите Tab. Пока ничего не выбрано, справа поля страницы.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>item {n}, {what}: {fault}</source>
   <translation>элемент {n}, {what}: {fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>About this layout</source>
   <translation>Об этом макете</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>A picture:</source>
   <translation>Картинка:</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>A picture or a PDF for the background:</source>
   <translation>Картинка или PDF для фона:</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>The page</source>
   <translation>Страница</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Open (Ctrl+O)</source>
   <translation>Открыть (Ctrl+O)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Save (Ctrl+S)</source>
   <translation>Сохранить (Ctrl+S)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Save as ...</source>
   <translation>Сохранить как ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Double</source>
   <translation>Удвоить</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Ctrl+D; the chosen item once more</source>
   <translation>Ctrl+D; выбранный элемент ещё раз</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Remove</source>
   <translation>Удалить</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Del; the chosen item goes</source>
   <translation>Del; выбранный элемент удаляется</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Lower</source>
   <translation>Ниже</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Ctrl+PgUp; drawn earlier, below others</source>
   <translation>Ctrl+PgUp; рисуется раньше, под другими</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Higher</source>
   <translation>Выше</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Ctrl+PgDown; drawn later, above others</source>
   <translation>Ctrl+PgDown; рисуется позже, над другими</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Layout editor</source>
   <translation>Редактор макета</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Not saved yet. {keys}</source>
   <translation>Ещё не сохранено. {keys}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Page</source>
   <translation>Страница</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>left</source>
   <translation>слева</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>centre</source>
   <translation>по центру</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>right</source>
   <translation>справа</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>with serifs</source>
   <translation>с засечками</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>plain</source>
   <translation>без засечек</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>whole, inside its frame</source>
   <translation>целиком внутри рамки</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>fills its frame</source>
   <translation>заполняет рамку</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>confetti</source>
   <translation>конфетти</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>globe</source>
   <translation>глобус</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>lanes</source>
   <translation>дорожки</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>laurel</source>
   <translation>лавры</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>ridges</source>
   <translation>горы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>What it says; {name} and the like are filled in for each runner</source>
   <translation>Что здесь написано; {name} и подобное заполняется для каждого участника</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>From the left</source>
   <translation>От левого края</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>From the top</source>
   <translation>От верхнего края</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Of a text: the line that its letters stand on</source>
   <translation>Для текста: линия, на которой стоят буквы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Begins, from the left</source>
   <translation>Начало, от левого края</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Begins, from the top</source>
   <translation>Начало, от верхнего края</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Ends, from the left</source>
   <translation>Конец, от левого края</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Ends, from the top</source>
   <translation>Конец, от верхнего края</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Width</source>
   <translation>Ширина</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Height</source>
   <translation>Высота</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Size</source>
   <translation>Размер</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Where there is room; a longer text is made smaller</source>
   <translation>Когда есть место; длинный текст уменьшается</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Smallest size</source>
   <translation>Наименьший размер</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Smaller than this it is rather broken</source>
   <translation>Мельче не станет: перенесётся на другую строку</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Lines at most</source>
   <translation>Строк не больше</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Stands</source>
   <translation>Выравнивание</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Letters</source>
   <translation>Шрифт</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Bold</source>
   <translation>Полужирный</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Colour</source>
   <translation>Цвет</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Filled with</source>
   <translation>Заливка</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Space between letters</source>
   <translation>Разрядка</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Thickness</source>
   <translation>Толщина</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Of the outline; 0 for none</source>
   <translation>Контура; 0: без контура</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Shown</source>
   <translation>Показ</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Only with</source>
   <translation>Только если есть</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Shown only where this says something; with ! before it only where it says nothing</source>
   <translation>Только где эта переменная не пуста; с ! перед ней только где она пуста</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Title</source>
   <translation>Название</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>How the layout is called where one is chosen</source>
   <translation>Как макет называется там, где его выбирают</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>None: the page has one text for everybody</source>
   <translation>Ни одного: у страницы один текст для всех</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Background</source>
   <translation>Фон</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>A picture or PDF that fills the page</source>
   <translation>Картинка или PDF на всю страницу</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Only with a result</source>
   <translation>Только с результатом</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Off: it is given to everybody, placed or not</source>
   <translation>Выключено: выдаётся всем, с местом или без</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Drawing</source>
   <translation>Рисунок</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>nothing</source>
   <translation>ничего</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/files.py" />
   <source>{folder} has too many files called {name}; clear it up</source>
   <translation>В папке {folder} слишком много файлов {name}; наведите там порядок</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/files.py" />
   <source>{name} comes with the program and stays as it is; save under another name</source>
   <translation>{name} входит в программу и остаётся как есть; сохраните под другим именем</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/files.py" />
   <source>{path} cannot be copied to {folder}: {why}</source>
   <translation>{path} не копируется в {folder}: {why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/form.py" />
   <source>own size</source>
   <translation>свой размер</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/form.py" />
   <source>across</source>
   <translation>альбомная</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/item_list.py" />
   <source>Items, those drawn first on top</source>
   <translation>Элементы, первые рисуются раньше</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/item_list.py" />
   <source>Nothing is on the page yet: add a text or a picture.</source>
   <translation>На странице пока ничего нет: добавьте текст или картинку.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Saved as {path}. At the certificates desk it is chosen with Shift+F9.</source>
   <translation>Сохранено: {path}. На столе сертификатов его выбирают клавишами Shift+F9.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Begin from one that comes with the program, or open a file:</source>
   <translation>Начните с готового макета программы или откройте файл:</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>This layout is not saved.</source>
   <translation>Этот макет не сохранён.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Save the layout as:</source>
   <translation>Сохранить макет как:</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Begun from {name}, which stays as it is: yours is saved under another name.</source>
   <translation>Начато с макета {name}; он остаётся как есть, ваш сохраняется под другим именем.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Layouts (*.json)</source>
   <translation>Макеты (*.json)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Open (Enter)</source>
   <translation>Открыть (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>certificate</source>
   <translation>сертификат</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Pictures (*.png *.jpg *.jpeg *.pdf)</source>
   <translation>Картинки (*.png *.jpg *.jpeg *.pdf)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Take it (Enter)</source>
   <translation>Взять (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Save</source>
   <translation>Сохранить</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Throw the changes away</source>
   <translation>Отбросить изменения</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Save (Enter)</source>
   <translation>Сохранить (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>{name} is there already: Enter once more puts this one in its place</source>
   <translation>{name} уже есть: ещё раз Enter заменит его этим</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/pictures.py" />
   <source>Nobody has bib {bib}: this is a sample.</source>
   <translation>Номера {bib} ни у кого нет: это образец.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/pictures.py" />
   <source>Nobody has been entered yet: this is a sample.</source>
   <translation>Никто ещё не заявлен: это образец.</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/strip.py" />
   <source>type or drop a path, then Enter</source>
   <translation>введите или перетащите путь, затем Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>a sample runner</source>
   <translation>образец</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>a very long name</source>
   <translation>очень длинное имя</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>the longest name of the race</source>
   <translation>самое длинное имя гонки</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>nobody's name</source>
   <translation>без имени</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Snap</source>
   <translation>Привязка</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>What is dragged stops at lines of the page and of other items; with Alt it does not</source>
   <translation>При перетаскивании прилипает к линиям страницы и других элементов; с Alt нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Shown with</source>
   <translation>Показать</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Language of the page</source>
   <translation>Язык страницы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Bib of a runner to show</source>
   <translation>Номер участника для показа</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>or a bib</source>
   <translation>или номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Net time at point {n} on the way</source>
   <translation>Чистое время в точке {n} трассы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place of the event</source>
   <translation>Место проведения</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in figures</source>
   <translation>Дата цифрами</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in the language of the page</source>
   <translation>Дата на языке страницы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in Chinese</source>
   <translation>Дата по-китайски</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in English</source>
   <translation>Дата по-английски</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in Russian</source>
   <translation>Дата по-русски</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Race, short</source>
   <translation>Дистанция, кратко</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Distance</source>
   <translation>Длина дистанции</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Official or provisional result, in words</source>
   <translation>Официальный или предварительный результат, словами</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>“Official result”, once the race is official</source>
   <translation>«Официальный результат», когда он утверждён</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>“Provisional result”, until the race is official</source>
   <translation>«Предварительный результат», пока не утверждён</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>“unnamed”, where there is no name</source>
   <translation>«Без имени», где имени нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Name in Latin letters, where it is another</source>
   <translation>Имя латиницей, где оно другое</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Nation, the sport's code</source>
   <translation>Страна, спортивный код</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Nation in the language of the page</source>
   <translation>Страна на языке страницы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Bib, nation and club</source>
   <translation>Номер, страна и клуб</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in the language of the page</source>
   <translation>Мужчины или Женщины на языке страницы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in Chinese</source>
   <translation>Мужчины или Женщины по-китайски</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in English</source>
   <translation>Мужчины или Женщины по-английски</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in Russian</source>
   <translation>Мужчины или Женщины по-русски</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Status, short</source>
   <translation>Статус, кратко</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Status in the language of the page</source>
   <translation>Статус на языке страницы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Net time</source>
   <translation>Чистое время</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Time by the race's rule, gun or net</source>
   <translation>Время по правилу гонки, от выстрела или чистое</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Pace by net time, a kilometre</source>
   <translation>Темп по чистому времени, на километр</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Net time at half the distance</source>
   <translation>Чистое время на половине дистанции</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Age grade by net time</source>
   <translation>Возрастной уровень по чистому времени</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>All points on the way with their net times</source>
   <translation>Все точки трассы с чистым временем</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place overall, by the race's rule</source>
   <translation>Место в общем зачёте, по правилу гонки</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place overall, by gun time</source>
   <translation>Место в общем зачёте, от выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place overall, by net time</source>
   <translation>Место в общем зачёте, по чистому времени</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>How many were placed overall</source>
   <translation>Сколько всего в общем зачёте</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by sex, by the race's rule</source>
   <translation>Место среди пола, по правилу гонки</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by sex, by gun time</source>
   <translation>Место среди пола, от выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by sex, by net time</source>
   <translation>Место среди пола, по чистому времени</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>How many were placed by sex</source>
   <translation>Сколько всего среди пола</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by category, by the race's rule</source>
   <translation>Место в группе, по правилу гонки</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by category, by gun time</source>
   <translation>Место в группе, от выстрела</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by category, by net time</source>
   <translation>Место в группе, по чистому времени</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>How many were placed by category</source>
   <translation>Сколько всего в группе</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Serial number</source>
   <translation>Номер сертификата</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>What proves it genuine, for a QR code</source>
   <translation>Что подтверждает подлинность, для QR-кода</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Name of point {n} on the way</source>
   <translation>Название точки {n} трассы</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>On the way</source>
   <translation>На трассе</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>Times</source>
   <translation>Время</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>Put in what is different for every runner: the name, the time, the place</source>
   <translation>Вставить то, что у каждого своё: имя, время, место</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>all</source>
   <translation>все</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>always</source>
   <translation>всегда</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>different in each language</source>
   <translation>на каждом языке свой</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>Text, {language}</source>
   <translation>Текст, {language}</translation>
  </message>
  <message>
   <location filename="ui/desktop/lines.py" />
   <source>{path}: {fault}. Choose another folder.</source>
   <translation>{path}: {fault}. Выберите другую папку.</translation>
  </message>
  <message>
   <location filename="ui/desktop/logbook.py" />
   <source>taken back by {number}</source>
   <translation>отменена записью {number}</translation>
  </message>
  <message>
   <location filename="ui/desktop/logbook.py" />
   <source>brought back by {number}</source>
   <translation>возвращена записью {number}</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Opening the race ...</source>
   <translation>Забег открывается ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Header</source>
   <translation>Шапка</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Race Control</source>
   <translation>Race Control</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Back-up made: {copy}</source>
   <translation>Копия сделана: {copy}</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>The race is under way: press Ctrl+Q again to let go of the decoders and close.</source>
   <translation>Соревнование идёт: нажмите Ctrl+Q ещё раз, чтобы отключить декодеры и закрыть.</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>The set-up has changed, and counts now.</source>
   <translation>Настройка изменена и теперь действует.</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>{n:,} row|{n:,} rows</source>
   <translation>{n:,} строку|{n:,} строки|{n:,} строк</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>A second copy of the race, written all the time: when this disk fails, nothing is lost.</source>
   <translation>Вторая копия забега, пишется всё время: если этот диск откажет, ничего не пропадёт.</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Mirror</source>
   <translation>Зеркало</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>A folder on a stick or on another disk</source>
   <translation>Папка на флешке или другом диске</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Folder of the mirror</source>
   <translation>Папка зеркала</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Keep the mirror there (Enter)</source>
   <translation>Держать зеркало там (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>No mirror</source>
   <translation>Без зеркала</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Close (Esc)</source>
   <translation>Закрыть (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>How the mirror is</source>
   <translation>Как зеркало</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>No mirror yet: plug in a USB stick, choose a folder on it, press Enter.</source>
   <translation>Зеркала ещё нет: вставьте флешку, выберите на ней папку, нажмите Enter.</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Up to date in {folder}.</source>
   <translation>Без отставания, в {folder}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>{rows} behind in {folder}.</source>
   <translation>Отстаёт на {rows}, в {folder}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>A folder on another disk, for the mirror</source>
   <translation>Папка на другом диске, для зеркала</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>That is the disk of the race file: when it fails, both are lost. Choose another.</source>
   <translation>Это диск файла забега: откажет он — пропадут оба. Выберите другой.</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>No mirror is written now.</source>
   <translation>Зеркало сейчас не пишется.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network.py" />
   <source>The pages of the local network could not be made ({fault}); those that are shown stay.</source>
   <translation>Страницы локальной сети не построены ({fault}); остаются те, что показаны.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network.py" />
   <source>{fault}. They hold until the program is closed.</source>
   <translation>{fault}. Они действуют, пока программа открыта.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>Copy the address with its key</source>
   <translation>Скопировать адрес с ключом</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>No pairing yet. Give it a name, choose who it is for, press Enter; its code stands here.</source>
   <translation>Привязок ещё нет. Дайте имя, выберите, для кого, нажмите Enter; код появится здесь.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>Code of the pairing</source>
   <translation>Код привязки</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>The same as a QR code</source>
   <translation>То же в виде QR-кода</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>The graphics program asks for this address; the key stands in it.</source>
   <translation>Графическая программа читает этот адрес; ключ стоит в нём.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>Type the code at {where} , or let the camera read this.</source>
   <translation>Введите код на {where} или наведите камеру сюда.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Announcer: all pages, with stories</source>
   <translation>Диктор: все страницы, с историями</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Screen: queue, leaders, clock</source>
   <translation>Экран: очередь, лидеры, часы</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Television: data for graphics</source>
   <translation>Телевидение: данные для графики</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>For</source>
   <translation>Для</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Now</source>
   <translation>Стало</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{n} page open|{n} pages open</source>
   <translation>открыта {n} страница|открыто {n} страницы|открыто {n} страниц</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>no page open</source>
   <translation>нет открытых страниц</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Pairings</source>
   <translation>Привязки</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Local network</source>
   <translation>Локальная сеть</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Address to listen at</source>
   <translation>Адрес для приёма</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Announcer's tablet</source>
   <translation>Планшет диктора</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Name of the new pairing</source>
   <translation>Имя новой привязки</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Who it is for</source>
   <translation>Для кого</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>A folder for the feed's files, for graphics programs on this computer</source>
   <translation>Папка для файлов потока, для графических программ на этом компьютере</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Folder of the feed's files</source>
   <translation>Папка файлов потока</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The feed's files cannot be written there ({fault}).</source>
   <translation>Файлы потока туда не записываются ({fault}).</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Pages for tablets, big screens and television graphics, for looking only. Who is in the same network can read along: use one of your own.</source>
   <translation>Страницы для планшетов, больших экранов и телеграфики, только для просмотра. Кто в той же сети, может их прочесть: используйте свою.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Copied. The address holds the key: give it to nobody else.</source>
   <translation>Скопировано. В адресе ключ: никому больше его не давайте.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Off: nobody sees anything. Choose an address of this computer, press Enter.</source>
   <translation>Выключено: никто ничего не видит. Выберите адрес этого компьютера, нажмите Enter.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Being turned on ...</source>
   <translation>Включается ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>On at {where} : {pages}.</source>
   <translation>Включено на {where} : {pages}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>This computer does not let it listen at {where} ({fault}). It is tried again; choose another address or port.</source>
   <translation>Компьютер не разрешает приём на {where} ({fault}). Попытка повторяется; выберите другой адрес или порт.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The process that serves is gone; it is started anew. Open pages come back by themselves.</source>
   <translation>Процесс раздачи исчез; он запускается заново. Открытые страницы вернутся сами.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>How the local network is</source>
   <translation>Состояние локальной сети</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Turn on</source>
   <translation>Включить</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Turn off</source>
   <translation>Выключить</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>New pairing</source>
   <translation>Новая привязка</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Withdraw (Del)</source>
   <translation>Отозвать (Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Write them there</source>
   <translation>Писать туда</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>● {n} page open|● {n} pages open</source>
   <translation>● открыта {n} страница|● открыто {n} страницы|● открыто {n} страниц</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>○ not open</source>
   <translation>○ не открыта</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>All addresses of this computer</source>
   <translation>Все адреса этого компьютера</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{address}, this computer alone</source>
   <translation>{address}, только этот компьютер</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Turn on (Enter)</source>
   <translation>Включить (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>New pairing (Enter)</source>
   <translation>Новая привязка (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Write them there (Enter)</source>
   <translation>Писать туда (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>A port is a number from {least} to {most}.</source>
   <translation>Порт — число от {least} до {most}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Withdraw {name}? Once more Del does it.</source>
   <translation>Отозвать: {name}? Ещё раз Del — и готово.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{name} is withdrawn: its pages are cut, its code opens nothing any more.</source>
   <translation>{name} отозвана: её страницы отключены, код больше ничего не открывает.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>A folder for the feed's files</source>
   <translation>Папка для файлов потока</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The feed's files are written in {folder}.</source>
   <translation>Файлы потока пишутся в {folder}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The feed's files are not written any more.</source>
   <translation>Файлы потока больше не пишутся.</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{address}, not there now</source>
   <translation>{address}, сейчас нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Type a new one of {n} characters at least; leave it empty for none.</source>
   <translation>Введите новый, не короче {n} знаков; пусто — без него.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>That is not the PIN. Type it again.</source>
   <translation>PIN неверен. Введите снова.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>PIN of the timing crew</source>
   <translation>PIN хронометража</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>PIN</source>
   <translation>PIN</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>The PIN of the timing crew leads back to everything.</source>
   <translation>PIN хронометража возвращает ко всему.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Unlock (Enter)</source>
   <translation>Открыть (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>A PIN is set.</source>
   <translation>PIN задан.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>No PIN is set: every role can be left by anybody.</source>
   <translation>PIN не задан: любую роль может покинуть любой.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Next (Enter)</source>
   <translation>Дальше (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Forgotten? Close the program and delete the line pin in {file}.</source>
   <translation>Забыли? Закройте программу и удалите строку pin в {file}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>What is asked</source>
   <translation>Что спрошено</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>{n} characters at least.</source>
   <translation>Не короче {n} знаков.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Type it again.</source>
   <translation>Введите ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Set the PIN (Enter)</source>
   <translation>Задать PIN (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>The two are not the same. Type the new PIN once more.</source>
   <translation>Они разные. Введите новый PIN ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>page is made</source>
   <translation>страница готовится</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>waits for the printer</source>
   <translation>ждёт принтера</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printing</source>
   <translation>печатается</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printed</source>
   <translation>напечатан</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>out of paper</source>
   <translation>нет бумаги</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} is out of paper. Put paper in: it goes on by itself.</source>
   <translation>В {printer} нет бумаги. Положите бумагу: печать продолжится сама.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printer needs a hand</source>
   <translation>принтер ждёт помощи</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} needs a hand: a jam, an open door or no toner. Look at it; it goes on by itself.</source>
   <translation>{printer} ждёт помощи: замятие, открытая крышка или нет тонера. Посмотрите; печать продолжится сама.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printer stopped</source>
   <translation>принтер остановлен</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} is stopped. Start it at the printer or in the computer's printer settings; nothing is lost.</source>
   <translation>{printer} остановлен. Запустите его на принтере или в настройках принтеров; ничего не потеряно.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printer gone</source>
   <translation>принтер пропал</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} does not answer. Check its power and cable; nothing is lost.</source>
   <translation>{printer} не отвечает. Проверьте питание и кабель; ничего не потеряно.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printing system silent</source>
   <translation>система печати молчит</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>This computer's printing system does not answer. Nothing is lost: it goes on as soon as it does.</source>
   <translation>Система печати этого компьютера не отвечает. Ничего не потеряно: печать продолжится, как только ответит.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>not printed</source>
   <translation>не напечатан</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{bib} was not printed: {detail}. Type it again when that is mended.</source>
   <translation>{bib} не напечатан: {detail}. Введите его снова, когда это исправлено.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>perhaps printed</source>
   <translation>возможно, напечатан</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{bib}: {detail}</source>
   <translation>{bib}: {detail}</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>no certificate</source>
   <translation>нет сертификата</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>PDF file</source>
   <translation>файл PDF</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>the page could not be made</source>
   <translation>страницу не удалось сделать</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>it was cancelled at the printer</source>
   <translation>отменено на принтере</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>A printer's driver did not answer; printing was started anew. No page is lost or doubled.</source>
   <translation>Драйвер принтера не отвечал; печать запущена заново. Ни одна страница не потеряна и не удвоена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>The printing program had ended; it was started anew. No page is lost or doubled.</source>
   <translation>Программа печати завершилась; она запущена заново. Ни одна страница не потеряна и не удвоена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>seen</source>
   <translation>замечен</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>chip {code}</source>
   <translation>чип {code}</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>unknown</source>
   <translation>чужой</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>tap</source>
   <translation>отметка</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>no bib</source>
   <translation>без №</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>no start</source>
   <translation>нет старта</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>no {split}</source>
   <translation>нет {split}</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>Time of day at the finish</source>
   <translation>Время суток на финише</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>Place in the category</source>
   <translation>Место в категории</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>What somebody should look at</source>
   <translation>На что надо взглянуть</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>Called by the announcer, or seen by the crew</source>
   <translation>Объявлен диктором или замечен хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>whose? F7</source>
   <translation>F7: кто?</translation>
  </message>
  <message>
   <location filename="ui/desktop/race.py" />
   <source>Not stored, the race file takes no data ({fault}). Look at the disk, then try again.</source>
   <translation>Не сохранено, файл забега не принимает данных ({fault}). Проверьте диск и повторите.</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Came at</source>
   <translation>Пришло</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>By this computer's clock</source>
   <translation>По часам этого компьютера</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Bytes</source>
   <translation>Байты</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>What it says</source>
   <translation>Что значит</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>read {chip} at {at}</source>
   <translation>чтение {chip} в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>cannot be read: {reason}</source>
   <translation>не читается: {reason}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Bytes and what they say</source>
   <translation>Байты и что они значат</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Pause (Space)</source>
   <translation>Пауза (пробел)</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Copy (Ctrl+C)</source>
   <translation>Копировать (Ctrl+C)</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Raw monitor: {code}</source>
   <translation>Сырые данные: {code}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>paused, {n} newer pieces wait</source>
   <translation>пауза, новых кусков: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>listening</source>
   <translation>слушаем</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>nothing has come yet; what comes stands here at once</source>
   <translation>пока ничего; что придёт, появится сразу</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>{code} at {port}: {state}</source>
   <translation>{code} на {port}: {state}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>{code}: {n} rows are copied</source>
   <translation>{code}: скопировано строк: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>at {at}</source>
   <translation>в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>What is listened to</source>
   <translation>Что слушаем</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>The chosen row</source>
   <translation>Выбранная строка</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>no. {n}</source>
   <translation>№ {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>reader {r}</source>
   <translation>считыватель {r}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>, from its memory</source>
   <translation>, из его памяти</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>No race is open.</source>
   <translation>Забег не открыт.</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>Another race opens in a window of its own; this one goes on.</source>
   <translation>Другой забег откроется в своём окне; этот идёт дальше.</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>{path}: there is no such race file; check the name</source>
   <translation>{path}: такого файла забега нет; проверьте имя</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>A second window could not be started; close this one and open the race then.</source>
   <translation>Второе окно не запустилось; закройте это и откройте забег.</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>Set-up</source>
   <translation>Настройки</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>New race</source>
   <translation>Новый забег</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>What you have written for the new race is kept: F12 goes on.</source>
   <translation>Написанное для нового забега сохранено: F12 продолжает.</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>Rehearsal</source>
   <translation>Репетиция</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>Lists and certificates</source>
   <translation>Списки и грамоты</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>The rehearsal is over: sent {sent}, stored {stored}, scored {scored}. Its lists are in {folder}.</source>
   <translation>Репетиция окончена: отправлено {sent}, сохранено {stored}, учтено {scored}. Списки в {folder}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>No rehearsal</source>
   <translation>Репетиции нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>REHEARSAL, simulated, {speed} x</source>
   <translation>РЕПЕТИЦИЯ, имитация, {speed} x</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse_copy.py" />
   <source>The rehearsal could not be started: {program} is not there; install Race Control anew.</source>
   <translation>Репетиция не запустилась: нет {program}; установите Race Control заново.</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse_copy.py" />
   <source>A rehearsal opens in a window of its own; this race goes on.</source>
   <translation>Репетиция открывается в своём окне; этот забег идёт дальше.</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>cat.</source>
   <translation>кат.</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>When official</source>
   <translation>Было</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Nations</source>
   <translation>Страны</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Changes since official</source>
   <translation>Изменения с тех пор</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Everybody</source>
   <translation>Все</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>In this list</source>
   <translation>В этом списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Age grade</source>
   <translation>Возр. оценка</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Age-graded</source>
   <translation>С учётом возр.</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>What the list said</source>
   <translation>Что было в списке</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>What it says now</source>
   <translation>Что в списке сейчас</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Overall</source>
   <translation>Общий</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Teams: {name}</source>
   <translation>Команды: {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>Exported: {path}</source>
   <translation>Экспорт готов: {path}</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Medal list</source>
   <translation>&amp;Список призёров</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Ceremony sheets, for the speaker</source>
   <translation>&amp;Листы награждения, для ведущего</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Finisher medals</source>
   <translation>&amp;Медали финишёра</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Start list by wave</source>
   <translation>С&amp;тартовый протокол по волнам</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>Bib &amp;labels</source>
   <translation>&amp;Наклейки с номерами</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>Results &amp;book</source>
   <translation>&amp;Книга результатов</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>{path} cannot be written ({fault}). Look at the disk, then export again.</source>
   <translation>{path} не записать ({fault}). Проверьте диск и повторите экспорт.</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{span} ago</source>
   <translation>{span} назад</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>between {before} and {after}, about {km} km</source>
   <translation>между {before} и {after}, около {km} км</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>about {at} ({low} to {high})</source>
   <translation>около {at} ({low} – {high})</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>place {n}</source>
   <translation>место {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{n} of {sex}</source>
   <translation>{n} среди {sex}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{n} of {category}</source>
   <translation>{n} в {category}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>the start</source>
   <translation>старт</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>before {after}: should have passed there by {time}, {span} ago</source>
   <translation>до {after}: должен был пройти в {time}, {span} назад</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>no wave yet</source>
   <translation>пока без волны</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{n} years old</source>
   <translation>возраст {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>nowhere yet</source>
   <translation>пока нигде</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>Result</source>
   <translation>Результат</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>Next</source>
   <translation>Дальше</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>did not finish</source>
   <translation>не финишировал</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>did not start</source>
   <translation>не стартовал</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>disqualified</source>
   <translation>дисквалифицирован</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>not competing</source>
   <translation>вне зачёта</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>no decision: what the reads say counts</source>
   <translation>без решения: считается то, что прочитано</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Status of {bib}</source>
   <translation>Статус {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Decide</source>
   <translation>Решить</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>decided by the crew</source>
   <translation>решено хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Another chip for {bib}</source>
   <translation>Другой чип для {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>chip given by the crew</source>
   <translation>чип выдан хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Another race or wave for {bib}</source>
   <translation>Другой забег или волна для {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>moved by the crew</source>
   <translation>переведён хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>{bib} passed a point</source>
   <translation>{bib} прошёл пункт</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>seen by the crew</source>
   <translation>замечен хронометражем</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Time added for {bib}, or taken off</source>
   <translation>Время для {bib}: прибавить или вычесть</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write the rule behind the disqualification, as TR55.10.</source>
   <translation>Напишите пункт правил дисквалификации, например TR55.10.</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>counts too</source>
   <translation>считается тоже</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>counts for nobody from then on</source>
   <translation>с этого времени ничей</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write the code of the chip, as the box shows it.</source>
   <translation>Напишите код чипа, как его показывает прибор.</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Choose another race or wave for {bib} with the arrow keys.</source>
   <translation>Выберите для {bib} другой забег или волну клавишами со стрелками.</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write the time of day of the passing, as 09:13:02.</source>
   <translation>Напишите время суток прохождения, например 09:13:02.</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write what is added to the finish time, as 0:01:00; -0:00:30 takes off.</source>
   <translation>Напишите, что прибавить к финишу, 0:01:00; -0:00:30 вычитает.</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>{race}, wave {wave}</source>
   <translation>{race}, волна {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Rule</source>
   <translation>Правило</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>TR55.10, for DQ</source>
   <translation>TR55.10, для DQ</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>From</source>
   <translation>С</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>the beginning</source>
   <translation>начала</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>The old chip</source>
   <translation>Старый чип</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Race and wave</source>
   <translation>Забег и волна</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>09:13:02</source>
   <translation>09:13:02</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Add to the finish time</source>
   <translation>Прибавить к финишу</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>0:01:00, or -0:00:30</source>
   <translation>0:01:00 или -0:00:30</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>what it is for</source>
   <translation>за что</translation>
  </message>
  <message>
   <location filename="ui/desktop/search_box.py" />
   <source>Find a runner  Ctrl+K</source>
   <translation>Найти участника  Ctrl+K</translation>
  </message>
  <message>
   <location filename="ui/desktop/search_box.py" />
   <source>Bib, name in any script or in pinyin, end of a chip, club. Enter opens the runner's card.</source>
   <translation>Номер, имя любым письмом или пиньинем, конец чипа, клуб. Enter открывает карточку.</translation>
  </message>
  <message>
   <location filename="ui/desktop/setup_news.py" />
   <source>The set-up has changed, and counts now:</source>
   <translation>Настройки изменены и действуют:</translation>
  </message>
  <message>
   <location filename="ui/desktop/setup_news.py" />
   <source>and {n} more: racecontrol log has the fact</source>
   <translation>и ещё {n}: запись есть в racecontrol log</translation>
  </message>
  <message>
   <location filename="ui/desktop/setup_news.py" />
   <source>Date or time zone are others: close this window and open it again.</source>
   <translation>Дата или часовой пояс другие: закройте окно и откройте снова.</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>Key</source>
   <translation>Клавиша</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>What for</source>
   <translation>Для чего</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>Search: words, a key</source>
   <translation>Поиск: слова, клавиша</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>Search the keys</source>
   <translation>Поиск по клавишам</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>No key is told like that. Escape shows all again.</source>
   <translation>Таких клавиш нет. Escape покажет все.</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>gun of {wave}</source>
   <translation>выстрел {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>gun of {wave}, replaced</source>
   <translation>выстрел {wave}, заменён</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>gun of {wave}, taken back</source>
   <translation>выстрел {wave}, снят</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>contact</source>
   <translation>контакт</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>{sources}, counts: {source}</source>
   <translation>{sources}, считается: {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>Gun of wave {wave} from {old} to {new}, {by}.</source>
   <translation>Выстрел волны {wave} с {old} на {new}, {by}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>contact {decoder}</source>
   <translation>контакт {decoder}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>taken back</source>
   <translation>снято</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>fires nothing</source>
   <translation>ничего не дал</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>its clock is {ahead} ahead: it came at {at}</source>
   <translation>часы спешат на {ahead}: пришёл в {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>came {late} late</source>
   <translation>опоздал на {late}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>{apart} to {wave}'s gun ({source})</source>
   <translation>{apart} до выстрела {wave} ({source})</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>{apart} to {wave}'s gun ({source}, replaced)</source>
   <translation>{apart} до выстрела {wave} ({source}, заменён)</translation>
  </message>
  <message>
   <location filename="ui/desktop/spans.py" />
   <source>'{typed}' is no time of day. Write 9:12-9:15, or 9:13 +- 2 for minutes around.</source>
   <translation>«{typed}» — не время суток. Пишите 9:12-9:15 или 9:13 +- 2 (минуты вокруг).</translation>
  </message>
  <message>
   <location filename="ui/desktop/spans.py" />
   <source>'{typed}' ends before it begins; exchange its times.</source>
   <translation>«{typed}» кончается раньше начала; поменяйте времена местами.</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>File</source>
   <translation>Файл</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>A rehearsal is a whole race with simulated decoders: nothing has to be plugged in.</source>
   <translation>Репетиция — целый забег с мнимыми декодерами: подключать ничего не надо.</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Whether the file is still there</source>
   <translation>На месте ли файл</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Races that were open last</source>
   <translation>Недавно открытые забеги</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>No race was open here yet. Begin with a rehearsal, or set up a new race.</source>
   <translation>Здесь ещё не открывали забегов. Начните с репетиции или настройте новый забег.</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Type or drop the path of a race file, Enter</source>
   <translation>Набрать или перетащить путь файла забега, Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>New race ... (F12)</source>
   <translation>Новый забег ... (F12)</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Rehearsal (Shift+F12)</source>
   <translation>Репетиция (Shift+F12)</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>The race is being opened</source>
   <translation>Забег открывается</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Opening {name} ...</source>
   <translation>Открывается {name} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Preparing a rehearsal with 16,000 runners ...</source>
   <translation>Готовится репетиция на 16,000 участников ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Open a race (Ctrl+O)</source>
   <translation>Открыть забег (Ctrl+O)</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Enter opens the chosen race; Del takes it from this list, its file stays.</source>
   <translation>Enter открывает выбранный забег; Del убирает его из списка, файл остаётся.</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>gone</source>
   <translation>нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Type the path of a race file first, or drop the file here.</source>
   <translation>Сначала наберите путь файла забега или перетащите файл сюда.</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>received {received} {first} stored {stored} {second} scored {scored}</source>
   <translation>принято {received} {first} сохранено {stored} {second} посчитано {scored}</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>no mirror (Ctrl+M)</source>
   <translation>нет зеркала (Ctrl+M)</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>no mirror</source>
   <translation>нет зеркала</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>mirror up to date</source>
   <translation>зеркало без отставания</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>mirror ok</source>
   <translation>зеркало ок</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>mirror {behind} behind</source>
   <translation>зеркало отстаёт на {behind}</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>MIRROR LOST</source>
   <translation>ЗЕРКАЛО ПОТЕРЯНО</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>What was just done</source>
   <translation>Что только что сделано</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>{said}. All of it: Ctrl+H</source>
   <translation>{said}. Подробно: Ctrl+H</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>{said}. Ctrl+M: where it is kept</source>
   <translation>{said}. Ctrl+M: где оно</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>received = stored = scored {n}</source>
   <translation>принято = сохранено = посчитано {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>Reads received, stored and scored</source>
   <translation>Считывания: принято, сохранено, посчитано</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>The worst thing now</source>
   <translation>Худшее сейчас</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>Sound of the alarm</source>
   <translation>Звук тревоги</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>alarm muted</source>
   <translation>тревога заглушена</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>sound off</source>
   <translation>без звука</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>No problems</source>
   <translation>Проблем нет</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>for {s} s</source>
   <translation>уже {s} с</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>1 time is in the list, undo Alt+Z.</source>
   <translation>В списке 1 время, отмена Alt+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>{n} times are in the list, undo Alt+Z.</source>
   <translation>В списке времён: {n}, отмена Alt+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>tap sheet</source>
   <translation>лист отметок</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>Undone. Edits that can still be undone: {n}.</source>
   <translation>Отменено. Ещё можно отменить правок: {n}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>The list is just being stored. Press again.</source>
   <translation>Список как раз сохраняется. Нажмите ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>The list has changed meanwhile. Press again.</source>
   <translation>Список тем временем изменился. Нажмите ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>1 bib proposed by its read: look at it, undo Alt+Z.</source>
   <translation>Предложен 1 номер по чтению: посмотрите, отмена Alt+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>{n} bibs proposed by reads: look at them, undo Alt+Z.</source>
   <translation>Предложено номеров по чтениям: {n}; посмотрите, отмена Alt+Z.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>The bibs are not kept if the program ends now: {fault}</source>
   <translation>Если программа сейчас закончится, номера не сохранятся: {fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>No read is near a time without a bib.</source>
   <translation>Рядом с временами без номера нет чтений.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>There is no edit of this list to undo. Ctrl+Z takes back what is in the log.</source>
   <translation>Правок списка для отмены нет. Ctrl+Z отменяет то, что в журнале.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>edit undone</source>
   <translation>правка отменена</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>by a read {difference}, seen by nobody</source>
   <translation>по чтению {difference}, никто не видел</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{span} later</source>
   <translation>позже на {span}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} passings at {point}.</source>
   <translation>Прохождений на {point}: {n}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>passed already, {at}: check the bib</source>
   <translation>уже прошёл, {at}: проверьте номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>by a read, seen by nobody</source>
   <translation>по чтению, никто не видел</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>at the same time</source>
   <translation>в то же время</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{span} earlier</source>
   <translation>раньше на {span}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 time without a bib</source>
   <translation>1 время без номера</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} times without a bib</source>
   <translation>времён без номера: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 bib without a time</source>
   <translation>1 номер без времени</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} bibs without a time</source>
   <translation>номеров без времени: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 bib that nobody has</source>
   <translation>1 номер ничей</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} bibs that nobody has</source>
   <translation>ничьих номеров: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 time that is not stored yet</source>
   <translation>1 время ещё не сохранено</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} times that are not stored yet</source>
   <translation>ещё не сохранено времён: {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>being stored</source>
   <translation>сохраняется</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>no time yet: tap, or insert one</source>
   <translation>времени нет: отметьте или вставьте</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>ready</source>
   <translation>готово</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>no such bib: type over it</source>
   <translation>такого номера нет: наберите поверх</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>twice, also in row {n}: remove one</source>
   <translation>дважды, ещё в строке {n}: уберите один</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>race {race} does not pass here: check bib</source>
   <translation>забег {race} здесь не проходит: проверьте номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>is {status}: check bib or status</source>
   <translation>{status}: проверьте номер или статус</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>no gun yet: check bib or start</source>
   <translation>выстрела ещё нет: проверьте номер или старт</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>before the gun: check the bib</source>
   <translation>до выстрела: проверьте номер</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>ready; mat {difference}</source>
   <translation>готово; мат {difference}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>These stay: {rest}.</source>
   <translation>Остаются: {rest}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>Look at these first, they are marked: {bibs}.</source>
   <translation>Сначала посмотрите эти, они помечены: {bibs}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>By reads only, seen by nobody: {bibs}.</source>
   <translation>Только по чтениям, никто не видел: {bibs}.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{bib} {difference}</source>
   <translation>{bib} {difference}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>The mat read {n} of them, the farthest off {told}; the typed passings go first.</source>
   <translation>Мат прочёл из них {n}, дальше всех {told}; введённые прохождения важнее.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>The mat read {told}; the typed passing goes first.</source>
   <translation>Мат прочёл {told}; введённое прохождение важнее.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>NOT STORED, tried again: look at the disk</source>
   <translation>НЕ СОХРАНЕНО, повтор: проверьте диск</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>nobody saw the bib: type over it</source>
   <translation>номера никто не видел: наберите поверх</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>waits for its bib</source>
   <translation>ждёт номера</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>{line} is not a time and a bib; write 1:38:12 877, or the time alone</source>
   <translation>{line} — не время и номер; пишите 1:38:12 877 или одно время</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>{time} is no time since the gun; write 1:38:12 or 98:12</source>
   <translation>{time} — не время от выстрела; пишите 1:38:12 или 98:12</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>Line {n} would be at {at}, in the future: it is {now}. Look what the times are counted from.</source>
   <translation>Строка {n} была бы в {at}, в будущем: сейчас {now}. Проверьте, от чего считаются времена.</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>Line {n}: {fault}</source>
   <translation>Строка {n}: {fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/theme.py" />
   <source>Day</source>
   <translation>День</translation>
  </message>
  <message>
   <location filename="ui/desktop/theme.py" />
   <source>Night</source>
   <translation>Ночь</translation>
  </message>
  <message>
   <location filename="ui/desktop/theme.py" />
   <source>Sunlight</source>
   <translation>Солнце</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>planned {day}, {at}; by the clock of this computer it is {today}</source>
   <translation>по плану {day}, {at}; по часам этого компьютера {today}</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>late {time}</source>
   <translation>позже на {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>planned {at}</source>
   <translation>по плану {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>{s} s</source>
   <translation>{s} с</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Show the race here</source>
   <translation>Показать забег здесь</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Eight letters and figures, as the timing crew has them.</source>
   <translation>Восемь букв и цифр, они есть у хронометристов.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>That is no code of this race. Look at it once more.</source>
   <translation>Это не код этого забега. Проверьте ещё раз.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Too many wrong codes. Wait a minute, then type it again.</source>
   <translation>Слишком много неверных кодов. Подождите минуту и введите снова.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>This pairing is for television graphics: its address is /feed.json?key=... .</source>
   <translation>Эта привязка для телеграфики: её адрес /feed.json?key=... .</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The program does not answer. This page tries again by itself.</source>
   <translation>Программа не отвечает. Страница пробует снова сама.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>This screen is not paired any more.</source>
   <translation>Этот экран больше не привязан.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Live</source>
   <translation>В эфире</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Over</source>
   <translation>Окончено</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>No connection since {time}. It is tried again all the time.</source>
   <translation>Связи нет с {time}. Попытки продолжаются.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Connecting ...</source>
   <translation>Соединение ...</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Light or dark</source>
   <translation>Светлая или тёмная</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Who comes next stands here as soon as the first runners are near.</source>
   <translation>Кто следующий — появится здесь, как только первые бегуны будут близко.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Finishers stand here as soon as the first one is in.</source>
   <translation>Финишировавшие появятся здесь, как только придёт первый.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The leaders stand here as soon as they pass the first split.</source>
   <translation>Лидеры появятся здесь, как только пройдут первую отсечку.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The first woman, the first of a country, a record: they stand here.</source>
   <translation>Первая женщина, первый из страны, рекорд — всё это здесь.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Not started yet</source>
   <translation>Старта ещё не было</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The clock stands here as soon as the race is open.</source>
   <translation>Часы появятся здесь, как только забег открыт.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>{n} more have finished and are not named here</source>
   <translation>финишировали ещё {n}, здесь не названы</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>now</source>
   <translation>сейчас</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Place {n}.</source>
   <translation>Место {n}.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>men {n}.</source>
   <translation>мужчины {n}.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>women {n}.</source>
   <translation>женщины {n}.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>X {n}.</source>
   <translation>X {n}.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>{category} {n}.</source>
   <translation>{category} {n}.</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Course record</source>
   <translation>Рекорд трассы</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>on the course</source>
   <translation>на трассе</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>finished</source>
   <translation>финишировали</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>next point</source>
   <translation>след. пункт</translation>
  </message>
  <message>
   <location filename="ui/network/memory.py" />
   <source>{path}: the pairings cannot be kept there ({fault})</source>
   <translation>{path}: привязки там не сохраняются ({fault})</translation>
  </message>
  <message>
   <location filename="ui/printing/cups.py" />
   <source>printer {printer} is not there any more; choose another one</source>
   <translation>принтера {printer} больше нет; выберите другой</translation>
  </message>
  <message>
   <location filename="ui/printing/folder.py" />
   <source>{path} cannot be written ({fault}); choose another folder</source>
   <translation>{path} нельзя записать ({fault}); выберите другую папку</translation>
  </message>
  <message>
   <location filename="ui/printing/qt_printers.py" />
   <source>it may have been printed; look into the tray, and print it again if it is not there</source>
   <translation>возможно, уже напечатано; посмотрите в лоток и напечатайте снова, если там нет</translation>
  </message>
  <message>
   <location filename="ui/printing/qt_printers.py" />
   <source>printer {printer} takes no pages; look at it, or choose another one</source>
   <translation>принтер {printer} не принимает страниц; посмотрите на него или выберите другой</translation>
  </message>
  <message>
   <location filename="ui/printing/qt_printers.py" />
   <source>printer {printer} stopped in the middle; look at it</source>
   <translation>принтер {printer} остановился на середине; посмотрите на него</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>{codes}: without a clock of its own, so at this speed an IPICO box plays it.</source>
   <translation>{codes}: без своих часов, на этой скорости их играет прибор IPICO.</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>The set-up has no decoder that hears chips: an IPICO box at each point is made up.</source>
   <translation>В настройках нет декодера, слышащего чипы: на каждом пункте придуман прибор IPICO.</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>No decoder of the set-up has a start contact: box {code} is made up.</source>
   <translation>Ни у одного декодера нет стартового контакта: придуман прибор {code}.</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>{n:,} runner has no chip that these boxes hear, and gets one made up.|{n:,} runners have no chip that these boxes hear, and get made-up ones.</source>
   <translation>У {n:,} участника нет чипа для этих приборов, он придуман.|У {n:,} участников нет чипа для этих приборов, они придуманы.|У {n:,} участников нет чипа для этих приборов, они придуманы.</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_like.py" />
   <source>A rehearsal of {name}, in a copy: nothing that is done here changes that race.</source>
   <translation>Репетиция {name}, в копии: ничто здесь не меняет тот забег.</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_like.py" />
   <source>The race has no entries yet: its {n:,} runner is made up.|The race has no entries yet: its {n:,} runners are made up.</source>
   <translation>Заявок ещё нет: придуман {n:,} участник.|Заявок ещё нет: придуманы {n:,} участника.|Заявок ещё нет: придуманы {n:,} участников.</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/feed_tables.py" />
   <source>Country</source>
   <translation>Страна</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>among the first three men on finishing</source>
   <translation>при финише среди первых трёх мужчин</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>among the first three women on finishing</source>
   <translation>при финише среди первых трёх женщин</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>among the first three of sex X on finishing</source>
   <translation>при финише среди первых трёх пола X</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>led category {category} on finishing</source>
   <translation>при финише впереди в категории {category}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first man</source>
   <translation>первый мужчина</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>second man</source>
   <translation>второй мужчина</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>third man</source>
   <translation>третий мужчина</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first woman</source>
   <translation>первая женщина</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>second woman</source>
   <translation>вторая женщина</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>third woman</source>
   <translation>третья женщина</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first of sex X</source>
   <translation>первый пола X</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>second of sex X</source>
   <translation>второй пола X</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>third of sex X</source>
   <translation>третий пола X</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first of category {category}</source>
   <translation>первый в категории {category}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>of club {name}</source>
   <translation>клуб: {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>from {nation}</source>
   <translation>страна: {nation}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>of group {name}</source>
   <translation>группа: {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>course record</source>
   <translation>рекорд трассы</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>finisher {n:,}</source>
   <translation>финишировавший № {n:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first from {nation}</source>
   <translation>первый, страна: {nation}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>sex X</source>
   <translation>пол X</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{first}: {name}, {time}</source>
   <translation>{first}: {name}, {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>first from {nation}: {name}, {time}</source>
   <translation>первый, страна {nation}: {name}, {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>finisher {n:,}: {name}</source>
   <translation>финишировавший № {n:,}: {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>course record: {name}, {time}; before {record}</source>
   <translation>рекорд трассы: {name}, {time}; прежний {record}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{award}, {whose}: prizes decided: {names}</source>
   <translation>{award}, {whose}: призы определены: {names}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>last before the time limit: {name}, {time}</source>
   <translation>последний до лимита времени: {name}, {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{race}: {told}</source>
   <translation>{race}: {told}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>new leader of the {those} at {split}: {name}</source>
   <translation>новый лидер ({those}) на {split}: {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{name} leads the {those} at {split} in {span} less than the pace of the course record</source>
   <translation>{name} лидирует ({those}) на {split}, на {span} быстрее графика рекорда трассы</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{name}, who was leading the {those} at {split}, is overdue since {time}</source>
   <translation>{name}, кто лидировал ({those}) на {split}, задерживается с {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>all of {name} are in: {n:,} runner|all of {name} are in: {n:,} runners</source>
   <translation>{name} в полном составе: {n:,} бегун|{name} в полном составе: {n:,} бегуна|{name} в полном составе: {n:,} бегунов</translation>
  </message>
  <message>
   <location filename="racecontrol/backups.py" />
   <source>No back-up could be made ({fault}). Make room, or choose another disk.</source>
   <translation>Копию не сделать ({fault}). Освободите место или выберите другой диск.</translation>
  </message>
  <message>
   <location filename="racecontrol/clock_watch.py" />
   <source>the clock of this computer was moved by {span}</source>
   <translation>часы этого компьютера сдвинуты на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/clock_watch.py" />
   <source>this computer slept for {seconds} s</source>
   <translation>этот компьютер спал {seconds} с</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the {fact} counts now (fact {number})</source>
   <translation>теперь действует: {fact} (запись {number})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the {contact} started nothing by itself; its gun is a fact of its own</source>
   <translation>{contact} сам ничего не пустил; его выстрел — отдельная запись</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the gun of wave {wave} is now {at} (fact {number})</source>
   <translation>выстрел волны {wave} теперь в {at} (запись {number})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>now {fact} (fact {number})</source>
   <translation>теперь {fact} (запись {number})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the times of {decoder} now get {sums}</source>
   <translation>время {decoder} теперь получает {sums}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> if they came since {since} and before {until}</source>
   <translation> (пришедшее с {since} и до {until})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the finish times of {bib} now get {sum}</source>
   <translation>финиш {bib} теперь получает {sum}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{sum} ({sources})</source>
   <translation>{sum} ({sources})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is now in race {race}</source>
   <translation>{bib} теперь в забеге {race}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>chip {chip} belongs to {bib}, as entered</source>
   <translation>чип {chip} принадлежит {bib}, как в заявке</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>typed passings of {bib} at {point} now: {times}</source>
   <translation>введённые прохождения {bib} на {point}: {times}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>taps without a bib at {point} now: {count}</source>
   <translation>отметок без номера на {point}: {count}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>still {facts}</source>
   <translation>остаётся {facts}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{fact} (fact {number})</source>
   <translation>{fact} (запись {number})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the results of race {race} are still official as of fact {number}, {by}</source>
   <translation>результаты забега {race} всё ещё официальны по записи {number}, {by}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the next certificate makes a new key, and those that were printed do not belong to this race any more</source>
   <translation>следующий сертификат создаст новый ключ, а уже напечатанные больше не принадлежат этой гонке</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} was printed {n:,} time|{bib} was printed {n:,} times</source>
   <translation>{bib}: напечатан {n:,} раз|{bib}: напечатан {n:,} раза|{bib}: напечатан {n:,} раз</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} does not wait for a certificate</source>
   <translation>{bib} не ждёт сертификата</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>it stands among the problems again as long as it is one</source>
   <translation>она снова среди проблем, пока остаётся проблемой</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>fact {number} counts again: {fact}</source>
   <translation>запись {number} снова действует: {fact}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{void}: {fact}, recorded {by}</source>
   <translation>{void}: {fact}, записано {by}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>nothing else changes</source>
   <translation>остальное без изменений</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>wave {wave} has no gun now, so no results: racecontrol gun FILE.race {wave} TIME</source>
   <translation>у волны {wave} нет выстрела, поэтому нет результатов: racecontrol gun FILE.race {wave} TIME</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} has no ruling now</source>
   <translation>по {bib} теперь нет решения</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> if they came since {since}</source>
   <translation> (пришедшее с {since})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} has no entry now</source>
   <translation>у {bib} теперь нет заявки</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is now in race {race}, wave {wave}</source>
   <translation>{bib} теперь в забеге {race}, волна {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>no chip</source>
   <translation>нет чипа</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{at} (fact {number})</source>
   <translation>{at} (запись {number})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>of {bib} at {point} only what decoders read counts</source>
   <translation>у {bib} на {point} считается только прочитанное декодерами</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>all reads of {bib} at {point} count again</source>
   <translation>все считывания {bib} на {point} снова считаются</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>all reads of {decoder} are part of the race again</source>
   <translation>все считывания {decoder} снова часть забега</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the results of race {race} are provisional again</source>
   <translation>результаты забега {race} снова предварительные</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the mirror is now in {folder}</source>
   <translation>зеркало теперь в {folder}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>no mirror is written now</source>
   <translation>зеркало сейчас не пишется</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>certificates are now signed by key {key}</source>
   <translation>сертификаты теперь подписаны ключом {key}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} counts as not printed</source>
   <translation>{bib} считается не напечатанным</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} still waits for the official results</source>
   <translation>{bib} всё ещё ждёт официальных результатов</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>fact {number} is void by another fact: {fact}</source>
   <translation>запись {number} отменена другой записью: {fact}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bibs} has no entry now|{bibs} have no entry now</source>
   <translation>у {bibs} теперь нет заявки|у {bibs} теперь нет заявок|у {bibs} теперь нет заявок</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bibs} as entered by the other facts</source>
   <translation>{bibs} — как внесено другими записями</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> if they came before {until}</source>
   <translation> (пришедшее до {until})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> from {at}</source>
   <translation> с {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the {times} of wave {wave} now get {sum}</source>
   <translation>{times} волны {wave}: теперь {sum}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{source} {span}</source>
   <translation>{source} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} now has {chips}</source>
   <translation>у {bib} теперь {chips}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is {mark}</source>
   <translation>{bib}: {mark}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is {how}</source>
   <translation>{bib}: {how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{sum}{between}{came}</source>
   <translation>{sum}{between}{came}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> until {at}</source>
   <translation> до {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is now {who}</source>
   <translation>{bib} теперь {who}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>race {race} is still closed</source>
   <translation>забег {race} всё ещё закрыт</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>race {race} is open again</source>
   <translation>забег {race} снова открыт</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{chip!r} belongs to bib {bib} already; check both</source>
   <translation>{chip!r} уже принадлежит номеру {bib}; проверьте оба</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{race!r} is not a race of this event; write one of {codes}</source>
   <translation>{race!r} — не забег этого соревнования; напишите один из {codes}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{birth!r} is less than a year before the event, or after it; check the year</source>
   <translation>{birth!r} — меньше года до соревнования или после него; проверьте год</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{birth!r} is before {year}; check the year</source>
   <translation>{birth!r} раньше {year}; проверьте год</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{wave!r} does not start race {race}; write one of {codes}</source>
   <translation>{wave!r} не пускает забег {race}; напишите одну из {codes}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>race {race} starts in several waves; write one of {codes}</source>
   <translation>забег {race} стартует несколькими волнами; напишите одну из {codes}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>wave {wave!r} does not start race {race}; write one of {codes}</source>
   <translation>волна {wave!r} не пускает забег {race}; напишите одну из {codes}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>race {race} starts in several waves; say which of {codes}</source>
   <translation>забег {race} стартует несколькими волнами; скажите, какая из {codes}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>fact {number} is not in the log; `racecontrol log` shows the numbers</source>
   <translation>записи {number} в журнале нет; номера показывает `racecontrol log`</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>{what} {code!r} is not in this event; write one of {codes}</source>
   <translation>{what}: {code!r} нет в этом соревновании; напишите одно из {codes}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib!r} has no entry; check the number</source>
   <translation>у номера {bib!r} нет заявки; проверьте номер</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib!r} cannot be swapped with itself; give two bibs</source>
   <translation>номер {bib!r} нельзя обменять с собой; дайте два номера</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>the chip is empty; give its code</source>
   <translation>чип пуст; дайте его код</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>the span ends before it begins; exchange its times</source>
   <translation>промежуток кончается раньше начала; поменяйте времена местами</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>folder {folder!r} depends on where the program was started; write the whole path</source>
   <translation>папка {folder!r} зависит от того, откуда запущена программа; напишите полный путь</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib!r} stands {n} times; keep one of them</source>
   <translation>номер {bib!r} стоит {n} раз(а); оставьте один</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib} and {n:,} more: {column}: {fault}</source>
   <translation>номер {bib} и ещё {n:,}: {column}: {fault}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib}: {column}: {fault}</source>
   <translation>номер {bib}: {column}: {fault}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>fact {number} is void already</source>
   <translation>запись {number} уже отменена</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>fact {number} is the event's first set-up, and there would be no race without it</source>
   <translation>запись {number} — первые настройки соревнования, без неё забега не будет</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>point</source>
   <translation>пункт</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>decoder</source>
   <translation>декодер</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{what} {code!r} would be missing: {those}</source>
   <translation>не хватало бы: {what} {code!r}: {those}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{missing}; {repairs}</source>
   <translation>{missing}; {repairs}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{missing}; keep it in the set-up, or {repairs}</source>
   <translation>{missing}; оставьте в настройках или {repairs}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{n:,} entry ({bibs}) is in it|{n:,} entries ({bibs}) are in it</source>
   <translation>в нём {n:,} заявка ({bibs})|в нём {n:,} заявки ({bibs})|в нём {n:,} заявок ({bibs})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>move it to another {what}, or void fact {facts}, first|move them to another {what}, or void fact {facts}, first</source>
   <translation>сначала переведите её в другое ({what}) или отмените запись {facts}|сначала переведите их в другое ({what}) или отмените записи {facts}|сначала переведите их в другое ({what}) или отмените записи {facts}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{facts} needs it|{facts} need it</source>
   <translation>нужно для: {facts}|нужно для: {facts}|нужно для: {facts}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>void that fact first|void those facts first</source>
   <translation>сначала отмените эту запись|сначала отмените эти записи|сначала отмените эти записи</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>decoder {code!r} would be missing: {those}; {keep}, without its port if the box is gone</source>
   <translation>не хватало бы декодера {code!r}: {those}; {keep}, без порта, если прибора нет</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>fact {number} ({text})</source>
   <translation>запись {number} ({text})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{n:,} stored read is of it|{n:,} stored reads are of it</source>
   <translation>его {n:,} сохранённое считывание|его {n:,} сохранённых считывания|его {n:,} сохранённых считываний</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>keep it in the set-up</source>
   <translation>оставьте в настройках</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>bring in a set-up that keeps it</source>
   <translation>внесите настройки, где оно есть</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source>, </source>
   <translation>, </translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source>; </source>
   <translation>; </translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source> and </source>
   <translation> и </translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source> or </source>
   <translation> или </translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>any</source>
   <translation>любой</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>the protocol's</source>
   <translation>по протоколу</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>as rank_by</source>
   <translation>как rank_by</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{name} of {races}</source>
   <translation>{name} ({races})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>award</source>
   <translation>приз</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>team contest</source>
   <translation>командный зачёт</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} {name}</source>
   <translation>{what} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>event</source>
   <translation>соревнование</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what}: another order: {order}</source>
   <translation>{what}: другой порядок: {order}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what}: {change}</source>
   <translation>{what}: {change}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} {name} is taken out</source>
   <translation>убрано: {what} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} is new, at {point}</source>
   <translation>новое: {what}, на {point}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what}: {field}: {new} instead of {old}</source>
   <translation>{what}: {field}: {new} вместо {old}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} is new</source>
   <translation>новое: {what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/time.py" />
   <source>{text!r} is not a time; write HH:MM:SS or HH:MM:SS.mmm</source>
   <translation>{text!r} — не время; пишите HH:MM:SS или HH:MM:SS.mmm</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/time.py" />
   <source>{text!r} is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00</source>
   <translation>{text!r} — не момент; пишите HH:MM:SS.mmm или 2017-12-31T08:00:00.250+08:00</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>gun times</source>
   <translation>время от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>net times</source>
   <translation>чистое время</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>gun and net times</source>
   <translation>время от выстрела и чистое</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>device</source>
   <translation>прибор</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>bibs</source>
   <translation>номерами</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>neither called nor seen</source>
   <translation>ни объявлен, ни замечен</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>group</source>
   <translation>группа</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{n:,} day|{n:,} days</source>
   <translation>{n:,} день|{n:,} дня|{n:,} дней</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{sign}{n:,} day{more}|{sign}{n:,} days{more}</source>
   <translation>{sign}{n:,} день{more}|{sign}{n:,} дня{more}|{sign}{n:,} дней{more}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>pinned for the announcer</source>
   <translation>закреплён для диктора</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>pinned no more</source>
   <translation>больше не закреплён</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>favourite of the announcer</source>
   <translation>избранный диктора</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>favourite no more</source>
   <translation>больше не избранный</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>skipped by the announcer</source>
   <translation>пропущен диктором</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>skipped no more</source>
   <translation>больше не пропущен</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>set-up of {event}</source>
   <translation>настройки {event}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{contact} at {at}</source>
   <translation>{contact} в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>gun of wave {wave} at {at} ({source})</source>
   <translation>выстрел волны {wave} в {at} ({source})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{n:,} entry{bibs}|{n:,} entries{bibs}</source>
   <translation>{n:,} заявка{bibs}|{n:,} заявки{bibs}|{n:,} заявок{bibs}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} is {status}{rule}</source>
   <translation>{bib}: {status}{rule}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>times of {decoder} get {span}{between}{came}</source>
   <translation>время {decoder} получает {span}{between}{came}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{times} of wave {wave} get {span}</source>
   <translation>{times} волны {wave}: {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>finish times of {bib} get {span}{rule}</source>
   <translation>финиш {bib} получает {span}{rule}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} and {other} exchange {what}</source>
   <translation>{bib} и {other} меняются: {what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>chip {chip} belongs to {bib}{between}</source>
   <translation>чип {chip} принадлежит {bib}{between}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>tap at {point}, {at}</source>
   <translation>отметка на {point}, {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} passed {point} at {at} ({source})</source>
   <translation>{bib} прошёл {point} в {at} ({source})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bibs} {mark}</source>
   <translation>{bibs}: {mark}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bibs} {how}</source>
   <translation>{bibs}: {how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>reads of {bib} at {point} do not count{between}</source>
   <translation>считывания {bib} на {point} не считаются{between}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>results of race {race} are official</source>
   <translation>результаты забега {race} официальны</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>certificates are signed by key {key}</source>
   <translation>сертификаты подписаны ключом {key}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>certificate of {bib} to be printed when the results are official</source>
   <translation>сертификат {bib} напечатать, когда результаты официальны</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>fact {number} is void</source>
   <translation>запись {number} отменена</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>start contact of {decoder}</source>
   <translation>стартовый контакт {decoder}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>start button</source>
   <translation>кнопка старта</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{span} s</source>
   <translation>{span} с</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{span} min</source>
   <translation>{span} мин</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{span} h</source>
   <translation>{span} ч</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>set-up</source>
   <translation>настройки</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>fact {number}</source>
   <translation>запись {number}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source> ({bibs})</source>
   <translation> ({bibs})</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source> at {at}</source>
   <translation> в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} moved to race {race}, wave {wave}</source>
   <translation>{bib} переведён в забег {race}, волна {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} moved to race {race}</source>
   <translation>{bib} переведён в забег {race}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{crowd} {name} is followed by the announcer</source>
   <translation>диктор следит: {crowd} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{crowd} {name} is followed no more</source>
   <translation>больше не следим: {crowd} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{decoder} in test mode{between}</source>
   <translation>{decoder} в режиме проверки{between}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{decoder} in test mode{between} until further notice</source>
   <translation>{decoder} в режиме проверки{between}, до отмены</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>race {race} closed</source>
   <translation>забег {race} закрыт</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>every race closed</source>
   <translation>все забеги закрыты</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>mirror in {folder}</source>
   <translation>зеркало в {folder}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>certificate of {bib} printed{how}</source>
   <translation>сертификат {bib} напечатан{how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>REPRINT: certificate of {bib} printed, copy {copy}{how}</source>
   <translation>ПОВТОР: сертификат {bib} напечатан, копия {copy}{how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>settled: {what}</source>
   <translation>закрыто: {what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>put off until {at}: {what}</source>
   <translation>отложено до {at}: {what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>and {n:,} more</source>
   <translation>и ещё {n:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>, only of reads that came before {at}</source>
   <translation>, только для считываний, пришедших до {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>tap {number}</source>
   <translation>отметка {number}</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>date</source>
   <translation>дата</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>name</source>
   <translation>имя</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>status</source>
   <translation>статус</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>gun time</source>
   <translation>время от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>net time</source>
   <translation>чистое время</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>place in category</source>
   <translation>место в категории</translation>
  </message>
  <message>
   <location filename="racecontrol/keeper.py" />
   <source>At {at} {jump}. Compare it with a good clock; reads keep the times of their decoders.</source>
   <translation>В {at} {jump}. Сверьте с верными часами; считывания хранят время своих декодеров.</translation>
  </message>
  <message>
   <location filename="racecontrol/keeper.py" />
   <source>ANOTHER PROGRAM HAS TAKEN THE RACE FILE'S LOG AWAY: what comes now is not kept. Close this window and open the race again; what is missing then is in the mirror and in the decoders.</source>
   <translation>ДРУГАЯ ПРОГРАММА ЗАБРАЛА ЖУРНАЛ ФАЙЛА ЗАБЕГА: новое не сохраняется. Закройте окно и откройте забег снова; недостающее — в зеркале и декодерах.</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>In the mirror {n:,} record of decoders waited since an earlier sitting; all of it goes into the race file now.|In the mirror {n:,} records of decoders waited since an earlier sitting; all of it goes into the race file now.</source>
   <translation>В зеркале с прошлого сеанса ждала {n:,} запись декодеров; всё идёт в файл забега.|В зеркале с прошлого сеанса ждали {n:,} записи декодеров; всё идёт в файл забега.|В зеркале с прошлого сеанса ждало {n:,} записей декодеров; всё идёт в файл забега.</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>{fault}; {n:,} reads wait in memory and in the mirror.</source>
   <translation>{fault}; считываний ждёт в памяти и в зеркале: {n:,}.</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>{fault}; {n:,} reads wait in memory.</source>
   <translation>{fault}; считываний ждёт в памяти: {n:,}.</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>{fault}.</source>
   <translation>{fault}.</translation>
  </message>
  <message>
   <location filename="racecontrol/preview.py" />
   <source>later facts need it ({fault}); take those back first</source>
   <translation>он нужен более поздним записям ({fault}); сначала отмените их</translation>
  </message>
  <message>
   <location filename="racecontrol/preview.py" />
   <source>{bib} finished, and another problem may be the cause: {what}. {todo}</source>
   <translation>{bib} финишировал, причиной может быть другая проблема: {what}. {todo}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun place</source>
   <translation>Место (выстр.)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun place sex</source>
   <translation>Место (выстр., пол)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun place category</source>
   <translation>Место (выстр., кат.)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net place</source>
   <translation>Место (чист.)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net place sex</source>
   <translation>Место (чист., пол)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net place category</source>
   <translation>Место (чист., кат.)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Best time known for sex, age and distance, in % of net</source>
   <translation>Лучшее известное время для пола, возраста и дистанции, в % чистого</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Age-graded ms</source>
   <translation>С учётом возр., мс</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>By the race's own rule, gun or net</source>
   <translation>По правилу забега, от выстрела или чистое</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>The rule behind a disqualification</source>
   <translation>Правило дисквалификации</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>From the gun, rounded up to the whole second</source>
   <translation>От выстрела, вверх до полной секунды</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net</source>
   <translation>Чистое</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>From the own start, rounded up to the whole second</source>
   <translation>От своего старта, вверх до полной секунды</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun ms</source>
   <translation>От выстр., мс</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net ms</source>
   <translation>Чистое, мс</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Sex place</source>
   <translation>Место (пол)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Cat. place</source>
   <translation>Место (кат.)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>No time, place, status or prize changes</source>
   <translation>Ни время, ни место, ни статус, ни приз не меняются</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>first</source>
   <translation>первый</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>second</source>
   <translation>второй</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>third</source>
   <translation>третий</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{bibs} no longer</source>
   <translation>{bibs} больше нет</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{least} to {most}</source>
   <translation>от {least} до {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>becomes {span} shorter|become {span} shorter</source>
   <translation>становится короче на {span}|становятся короче на {span}|становятся короче на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner changes|{n:,} runners change</source>
   <translation>меняется {n:,} участник|меняются {n:,} участника|меняются {n:,} участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{bibs} instead of {others}</source>
   <translation>{bibs} вместо {others}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{bibs} now</source>
   <translation>теперь {bibs}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} more prize changes hands|{n:,} more prizes change hands</source>
   <translation>ещё {n:,} приз переходит к другим|ещё {n:,} приза переходят к другим|ещё {n:,} призов переходят к другим</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} finish time|{n:,} finish times</source>
   <translation>{n:,} время финиша|{n:,} времени финиша|{n:,} времён финиша</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} entry is new|{n:,} entries are new</source>
   <translation>{n:,} новая заявка|{n:,} новые заявки|{n:,} новых заявок</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} entry is gone|{n:,} entries are gone</source>
   <translation>пропала {n:,} заявка|пропали {n:,} заявки|пропали {n:,} заявок</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} bib changes names|{n:,} bibs change names</source>
   <translation>имя меняется у {n:,} номера|имена меняются у {n:,} номеров|имена меняются у {n:,} номеров</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} time, gun and net, {shift}|{n:,} times, gun and net, {shift}</source>
   <translation>{n:,} время, от выстрела и чистое, {shift}|{n:,} времени, от выстрела и чистых, {shift}|{n:,} времён, от выстрела и чистых, {shift}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner gets a time|{n:,} runners get a time</source>
   <translation>время получает {n:,} участник|время получают {n:,} участника|время получают {n:,} участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner loses the time|{n:,} runners lose their time</source>
   <translation>время теряет {n:,} участник|время теряют {n:,} участника|время теряют {n:,} участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} split time changes|{n:,} split times change</source>
   <translation>меняется {n:,} время отсечки|меняются {n:,} времени отсечек|меняются {n:,} времён отсечек</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>changes by {least} to {most}|change by {least} to {most}</source>
   <translation>меняется на {least} – {most}|меняются на {least} – {most}|меняются на {least} – {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>becomes {span} longer|become {span} longer</source>
   <translation>становится длиннее на {span}|становятся длиннее на {span}|становятся длиннее на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner changes places|{n:,} runners change places</source>
   <translation>место меняет {n:,} участник|место меняют {n:,} участника|место меняют {n:,} участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} {was} to {will}</source>
   <translation>{n:,}: {was} – {will}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{runners} {what}: {ways}</source>
   <translation>{runners}, {what}: {ways}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{where}: {winners} {place}</source>
   <translation>{where}: {place} {winners}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} gun time {shift}|{n:,} gun times {shift}</source>
   <translation>{n:,} время от выстрела {shift}|{n:,} времени от выстрела {shift}|{n:,} времён от выстрела {shift}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} net time {shift}|{n:,} net times {shift}</source>
   <translation>{n:,} чистое время {shift}|{n:,} чистых времени {shift}|{n:,} чистых времён {shift}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>CAREFUL: race {race} loses all {times}</source>
   <translation>ОСТОРОЖНО: забег {race} теряет все: {times}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>CAREFUL: race {race} loses {lost:,} of {times}</source>
   <translation>ОСТОРОЖНО: забег {race} теряет {lost:,}, всего {times}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>, and </source>
   <translation>, и </translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it adds to fact {facts} over the same time; if it is meant in place of {facts}, write the command with --replace</source>
   <translation>она складывается с записью {facts} за то же время; если вместо {facts}, напишите команду с --replace</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it was bib {bib}'s; {bib} has only {chips} now</source>
   <translation>он был у номера {bib}; у {bib} теперь только {chips}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it was bib {bib}'s; {bib} has no chip now</source>
   <translation>он был у номера {bib}; у {bib} теперь нет чипа</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{runners} without a finish become DNF; {coming:,} of them were seen in the last {minutes} minutes and may be coming</source>
   <translation>без финиша и станут DNF: {runners}; из них замечены за последние {minutes} минут и могут подойти: {coming:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} runner of race {race} may still come; close the race first|{n:,} runners of race {race} may still come; close the race first</source>
   <translation>ещё может прийти {n:,} участник забега {race}; сначала закройте забег|ещё могут прийти {n:,} участника забега {race}; сначала закройте забег|ещё могут прийти {n:,} участников забега {race}; сначала закройте забег</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} entry is gone, {left} left|{n:,} entries are gone, {left} left</source>
   <translation>пропадает {n:,} заявка, остаётся {left}|пропадают {n:,} заявки, остаётся {left}|пропадают {n:,} заявок, остаётся {left}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the gun of wave {wave} at {at} is {span} {way} the planned {planned}</source>
   <translation>выстрел волны {wave} в {at}: на {span} {way} плана {planned}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the {contact} stamped {at} and came at {came}: its clock is {span} ahead, and when it came is the better gun: racecontrol gun FILE.race {words}</source>
   <translation>{contact} дал {at}, а пришёл в {came}: часы спешат на {span}, время прихода — лучший выстрел: racecontrol gun FILE.race {words}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} runner of wave {wave} passed a timing point before that gun, the first {point} at {at}|{n:,} runners of wave {wave} passed a timing point before that gun, the first {point} at {at}</source>
   <translation>{n:,} участник волны {wave} прошёл пункт до этого выстрела, первый {point} в {at}|{n:,} участника волны {wave} прошли пункт до этого выстрела, первый {point} в {at}|{n:,} участников волны {wave} прошли пункт до этого выстрела, первый {point} в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the passing of {bib} at {point} counts for nothing: {fate}</source>
   <translation>прохождение {bib} на {point} ничего не даёт: {fate}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the starts say otherwise: {why}. {todo}</source>
   <translation>старты говорят иное: {why}. {todo}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} read of {chips} that came between {first} and {last} is a test now and no part of the race|{n:,} reads of {chips} that came between {first} and {last} are a test now and no part of the race</source>
   <translation>{n:,} считывание {chips} с {first} по {last} теперь проверка и не часть забега|{n:,} считывания {chips} с {first} по {last} теперь проверка и не часть забега|{n:,} считываний {chips} с {first} по {last} теперь проверка и не часть забега</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>chip {chip} was never read; {like} was, and belongs to nobody</source>
   <translation>чип {chip} не читали ни разу; {like} читали, и он ничей</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it spoils {n:,} read of {decoder} that came when stamped, the first at {first}; end it before that by when reads came (--heard-until)|it spoils {n:,} reads of {decoder} that came when stamped, the first at {first}; end it before that by when reads came (--heard-until)</source>
   <translation>она портит {n:,} считывание {decoder}, пришедшее вовремя, первое в {first}; закончите её раньше по времени прихода (--heard-until)|она портит {n:,} считывания {decoder}, пришедших вовремя, первое в {first}; закончите её раньше по времени прихода (--heard-until)|она портит {n:,} считываний {decoder}, пришедших вовремя, первое в {first}; закончите её раньше по времени прихода (--heard-until)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>chip {chip} was never read</source>
   <translation>чип {chip} не читали ни разу</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} runner|{n:,} runners</source>
   <translation>{n:,} участник|{n:,} участника|{n:,} участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} entered chip|{n:,} entered chips</source>
   <translation>{n:,} заявленного чипа|{n:,} заявленных чипов|{n:,} заявленных чипов</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>after</source>
   <translation>после</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>before</source>
   <translation>до</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>the time limit was {limit}</source>
   <translation>лимит был {limit}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>ruled by {by} at {time}: {why} (fact {fact})</source>
   <translation>решено: {by} в {time}: {why} (запись {fact})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>race {race} is closed</source>
   <translation>забег {race} закрыт</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>no finish, and {over}</source>
   <translation>нет финиша, и {over}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>no read, and {over}</source>
   <translation>нет чтений, и {over}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>ruled</source>
   <translation>решено</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>no finish yet</source>
   <translation>финиша ещё нет</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>not read anywhere yet</source>
   <translation>ещё нигде не прочитан</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start: the net time counts from here</source>
   <translation>старт: чистое время отсюда</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start: the net time counts from here; backup, main missed it</source>
   <translation>старт: чистое время отсюда; резерв, основной пропустил</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start: the net time counts from here; typed by {by} at {time}: {why} (fact {fact})</source>
   <translation>старт: чистое время отсюда; введено: {by} в {time}: {why} (запись {fact})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start point, but a later read is the start: {start}</source>
   <translation>точка старта, но стартом считается более позднее чтение: {start}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as the start at {start}</source>
   <translation>то же прохождение, что старт в {start}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start point after the start window, which ended at {end}</source>
   <translation>точка старта после окна старта, которое кончилось в {end}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start point after {point} at {time}: too late to be the start</source>
   <translation>точка старта после {point} в {time}: поздно для старта</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>makes {split}: first read of main</source>
   <translation>даёт {split}: первое чтение основного</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>makes {split}: first read of backup, main missed it</source>
   <translation>даёт {split}: первое чтение резерва, основной пропустил</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>makes {split}: typed by {by} at {time}: {why} (fact {fact})</source>
   <translation>даёт {split}: введено: {by} в {time}: {why} (запись {fact})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as {at}</source>
   <translation>то же прохождение, что {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as {at}, which began before the gun of wave {wave}</source>
   <translation>то же прохождение, что {at}, начавшееся до выстрела волны {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as the finish at {at}</source>
   <translation>то же прохождение, что финиш в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>backup not needed: main saw it at {at}</source>
   <translation>резерв не нужен: основной видел в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>backup not needed: main saw the start at {at}</source>
   <translation>резерв не нужен: основной видел старт в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>not needed: the passing at {at} counts, typed by {by} at {time}: {why} (fact {fact})</source>
   <translation>не нужно: считается прохождение в {at}, введено: {by} в {time}: {why} (запись {fact})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>before the gun of wave {wave} at {gun}</source>
   <translation>до выстрела волны {wave} в {gun}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>at the very gun of wave {wave}: a split has to be later</source>
   <translation>в самый выстрел волны {wave}: отсечка должна быть позже</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no gun yet for wave {wave}</source>
   <translation>у волны {wave} ещё нет выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no wave yet for this entry, so no gun; give it one of {waves}</source>
   <translation>у заявки ещё нет волны, поэтому нет выстрела; дайте одну из {waves}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>{point} is not in race {race}</source>
   <translation>{point} нет в забеге {race}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>too early for {split}: its window opens at {earliest}</source>
   <translation>рано для {split}: считается с {earliest}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>too late for {split}: its window closed at {latest}</source>
   <translation>поздно для {split}: считалось до {latest}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>{split} was already made at {at}</source>
   <translation>{split} уже есть, в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>after the finish at {finish}</source>
   <translation>после финиша в {finish}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>out of course order: {split} has to come after {previous}, and that was at {at}</source>
   <translation>не по порядку трассы: {split} должна быть после {previous}, а та в {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>ignored by {by} at {time}: {why} (fact {fact})</source>
   <translation>не учтено: {by} в {time}: {why} (запись {fact})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>not {bib}'s: the chip belonged to {owner} then; {because}</source>
   <translation>не {bib}: чип тогда принадлежал {owner}; {because}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>decoder {decoder} is not in the event</source>
   <translation>декодера {decoder} нет в соревновании</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no part of the race: {decoder} was in test mode, set by {by} at {time}: {why} (fact {fact})</source>
   <translation>не часть забега: {decoder} был в режиме проверки, {by} в {time}: {why} (запись {fact})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no part of the race: the clock of {decoder} was not set</source>
   <translation>не часть забега: часы {decoder} не были поставлены</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>given by {by} at {time}: {why} (fact {fact})</source>
   <translation>дано: {by} в {time}: {why} (запись {fact})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>bib {bib}</source>
   <translation>номер {bib}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>{bib} has it from {at} on</source>
   <translation>с {at} он у {bib}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>both entries have this chip</source>
   <translation>этот чип у обеих заявок</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>no reason given</source>
   <translation>причина не указана</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>waits for the gun</source>
   <translation>ждёт выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>not seen yet</source>
   <translation>ещё не замечен</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>not seen</source>
   <translation>не замечен</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>read there, but no read counts for it: see above</source>
   <translation>там прочитан, но ни одно чтение не засчитано: см. выше</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>penalty</source>
   <translation>штраф</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>allowance</source>
   <translation>надбавка</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source> by gun</source>
   <translation> от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source> by net</source>
   <translation> чистое</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>{what}{by} {span} ({facts})</source>
   <translation>{what}{by} {span} ({facts})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>with {added}</source>
   <translation>вместе с {added}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>expected there {span} later</source>
   <translation>ждали там на {span} позже</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>never read</source>
   <translation>не читали ни разу</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>has no chip</source>
   <translation>без чипа</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>expected there {span} earlier</source>
   <translation>ждали там на {span} раньше</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>changed since it was official at {at}: {counts}</source>
   <translation>изменено с тех пор, как официально с {at}: {counts}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} place|{n:,} places</source>
   <translation>{n:,} место|{n:,} места|{n:,} мест</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} status|{n:,} statuses</source>
   <translation>{n:,} статус|{n:,} статуса|{n:,} статусов</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} time|{n:,} times</source>
   <translation>{n:,} время|{n:,} времени|{n:,} времён</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} entry|{n:,} entries</source>
   <translation>{n:,} заявка|{n:,} заявки|{n:,} заявок</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>provisional</source>
   <translation>предварительные</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>official, {by}</source>
   <translation>официальны, {by}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>The clock of {decoder} is {span} {way}</source>
   <translation>Часы {decoder} {way} на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>All {n} decoders are {span} ahead of this computer</source>
   <translation>Все декодеры ({n}) спешат против этого компьютера на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Their newest reads come so long before they are stamped</source>
   <translation>Их новейшие считывания приходят на столько раньше своего времени</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Look at a clock that is right: where this computer is wrong, set it and correct the guns of its button; where the decoders are: {command}</source>
   <translation>Сверьте с верными часами: если неверен этот компьютер, поставьте его и исправьте выстрелы его кнопки; если декодеры: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Its newest reads come {span} before they are stamped</source>
   <translation>Его новейшие считывания приходят на {span} раньше своего времени</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Its newest reads come {span} after they are stamped, one like the other</source>
   <translation>Его новейшие считывания приходят на {span} позже своего времени, все одинаково</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Compare this computer with a clock that is right; if it is: {command}</source>
   <translation>Сверьте этот компьютер с верными часами; если он верен: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Correct its times, and do not set it while runners pass: {command}</source>
   <translation>Исправьте его время, но не ставьте часы, пока идут участники: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{todo}; not read at all so far: {bibs}</source>
   <translation>{todo}; совсем не читали: {bibs}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Ask for the bib at the finish: {command}</source>
   <translation>Спросите номер на финише: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Give it to an entry, {give}; an old chip stays nobody's, {nobody}</source>
   <translation>Отдайте его заявке, {give}; старый чип остаётся ничьим, {nobody}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>is the chip of bib {bib}, whose entry is void</source>
   <translation>это чип номера {bib}, заявка которого отменена</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Bring the entry back if the runner takes part: {command}</source>
   <translation>Верните заявку, если участник бежит: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Chip {chip} finished at {time} and {whose}</source>
   <translation>Чип {chip} финишировал в {time}, {whose}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Read {times} in all; its runner has no result</source>
   <translation>Всего прочитан {times}; у его участника нет результата</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Chip {chip} was read {times} and {whose}</source>
   <translation>Чип {chip} прочитан {times}, {whose}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>First at {point} at {time}, never at a finish</source>
   <translation>Впервые на {point} в {time}, на финише ни разу</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{n:,} chip belongs to nobody|{n:,} chips belong to nobody</source>
   <translation>{n:,} чип без владельца|{n:,} чипа без владельца|{n:,} чипов без владельца</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>once</source>
   <translation>один раз</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{n:,} times|{n:,} times</source>
   <translation>{n:,} раз|{n:,} раза|{n:,} раз</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>belongs to nobody</source>
   <translation>он ничей</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{bib} was never read and its chip differs in one character: {given}</source>
   <translation>{bib} не читали ни разу, его чип отличается одним знаком: {given}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{bib} was entered again with another chip; it wears this one: {given}</source>
   <translation>{bib} заявлен снова с другим чипом; на нём этот: {given}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{n:,} of them are chips of entries that are void</source>
   <translation>Из них чипов отменённых заявок: {n:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Of {n:,} chips that were read; the first is {chip}</source>
   <translation>Из прочитанных чипов ({n:,}); первый {chip}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Bring the entries back: {command}</source>
   <translation>Верните заявки: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>The list is old or of another event: import the chips of the entries again, {command}</source>
   <translation>Список старый или другого соревнования: импортируйте чипы заявок заново, {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clock of {decoder} is not set: it stamps {stamp}</source>
   <translation>Часы {decoder} не поставлены: ставит {stamp}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>{count:,} of its {n:,} reads count for nothing: no clock that is right stamps them so</source>
   <translation>Из его {n:,} считываний не считаются {count:,}: верные часы так не ставят</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>ahead of</source>
   <translation>спешат</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clock of {decoder} is {span} {way} {chief}</source>
   <translation>Часы {decoder} против {chief} {way} на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The middle of the newest {n} runners that both read at {point}</source>
   <translation>Медиана новейших участников ({n}), которых оба прочли на {point}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Compare both with a clock that is right; if {chief} is: {command}</source>
   <translation>Сверьте оба с верными часами; если верен {chief}: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clock at {point} is about {span} {way}</source>
   <translation>Часы на {point} {way} примерно на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The middle runner of race {race} passes it so much {way} than its pace beside says</source>
   <translation>Средний участник забега {race} проходит его на столько {way}, чем по темпу рядом</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Check the distance in the set-up and the clock of {decoders}; the clock: {command}</source>
   <translation>Проверьте расстояние в настройках и часы {decoders}; часы: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clocks of {one} and {other} disagree</source>
   <translation>Часы {one} и {other} расходятся</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The middle of {n:,} runners of race {race} covers {way} m in {span}</source>
   <translation>Медиана участников забега {race} ({n:,}): {way} м за {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Compare both clocks with one that is right, and the distance and the gun in the set-up</source>
   <translation>Сверьте обои часы с верными, а также расстояние и выстрел в настройках</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Set its clock now; correct these reads, good to a second: {command}</source>
   <translation>Поставьте часы сейчас; исправьте эти считывания с точностью до секунды: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Set its clock now; then correct these reads: {command}</source>
   <translation>Поставьте часы сейчас; затем исправьте эти считывания: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>the gun</source>
   <translation>выстрел</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>later</source>
   <translation>позже</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>earlier</source>
   <translation>раньше</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{since} to {until} at {pace} a km; over the whole way {whole} a km</source>
   <translation>{since} – {until}: {pace} на км; весь путь {whole} на км</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>The start mat missed {n:,} runner of wave {wave}|The start mat missed {n:,} runners of wave {wave}</source>
   <translation>Стартовый мат пропустил {n:,} участника волны {wave}|Стартовый мат пропустил {n:,} участников волны {wave}|Стартовый мат пропустил {n:,} участников волны {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} of {of:,} seen later: their net time is the gun time</source>
   <translation>Замечены позже {n:,} из {of:,}: чистое время — время от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Read the start decoders out again; a mat lifted early: correct the wave's times, {command}</source>
   <translation>Считайте стартовые декодеры снова; мат сняли рано: исправьте время волны, {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} runner of wave {wave} started outside its start window|{n:,} runners of wave {wave} started outside its start window</source>
   <translation>{n:,} участник волны {wave} стартовал вне её окна старта|{n:,} участника волны {wave} стартовали вне её окна старта|{n:,} участников волны {wave} стартовали вне её окна старта</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} of {of:,}, from {first} to {last}; gun {gun}, window {window}: their net time is the gun time</source>
   <translation>{n:,} из {of:,}, с {first} по {last}; выстрел {gun}, окно {window}: чистое время — время от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Correct the start window of wave {wave} in the set-up, or its gun: {command}</source>
   <translation>Исправьте в настройках окно старта волны {wave} или её выстрел: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{who} was not read at the start; the net time is the gun time</source>
   <translation>{who}: на старте не прочитан; чистое время — время от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{who} finished without {splits}</source>
   <translation>{who}: финиш без {splits}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Accept, or enter the passing: {command}</source>
   <translation>Принять или ввести прохождение: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{who} finished without {count} of {n} splits</source>
   <translation>{who}: финиш без {count} из {n} отсечек</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Missing {splits}; {paces}</source>
   <translation>Нет {splits}; {paces}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>the whole way at {whole} a km</source>
   <translation>весь путь {whole} на км</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{split} missed {n:,} finisher of race {race}|{split} missed {n:,} finishers of race {race}</source>
   <translation>{split}: пропущен {n:,} финишёр забега {race}|{split}: пропущены {n:,} финишёра забега {race}|{split}: пропущены {n:,} финишёров забега {race}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} of {of:,} have no time there</source>
   <translation>Без времени там {n:,} из {of:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Read the decoders of {point} out again; check their clock and their cable</source>
   <translation>Считайте декодеры {point} снова; проверьте их часы и кабель</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Read at the start at {time}, {span} after the gun: outside the start window</source>
   <translation>Прочитан на старте в {time}, через {span} после выстрела: вне окна старта</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>First seen at {time}, {span} after the gun</source>
   <translation>Впервые замечен в {time}, через {span} после выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Accept; another wave: {command}</source>
   <translation>Принять; другая волна: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Accept, or enter the start: {command}</source>
   <translation>Принять или ввести старт: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Leave it: the pace is usual, the mats missed the chip</source>
   <translation>Оставьте: темп обычный, маты пропустили чип</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Ask for pictures from the way; none: disqualify for a short cut, {command}</source>
   <translation>Попросите снимки с трассы; нет — дисквалификация за срезку, {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{who} is {status} and was seen at {time}</source>
   <translation>{who}: {status}, но замечен в {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{who} finished twice</source>
   <translation>{who}: финишировал дважды</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{first} and again {second}, {span} later; the first counts</source>
   <translation>{first} и снова {second}, через {span}; считается первый</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Race {race} was closed at {time}</source>
   <translation>Забег {race} закрыт в {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{n:,} runner has finished since, and had been DNF|{n:,} runners have finished since, and had been DNF</source>
   <translation>С тех пор финишировал {n:,} участник, был DNF|С тех пор финишировали {n:,} участника, были DNF|С тех пор финишировали {n:,} участников, были DNF</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Reopen the race: {command}</source>
   <translation>Откройте забег снова: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{n:,} finisher of race {race} crossed the finish mat again|{n:,} finishers of race {race} crossed the finish mat again</source>
   <translation>{n:,} финишёр забега {race} снова прошёл финишный мат|{n:,} финишёра забега {race} снова прошли финишный мат|{n:,} финишёров забега {race} снова прошли финишный мат</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>The first since {time}; each one's first finish counts</source>
   <translation>Первый с {time}; у каждого считается первый финиш</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Fence the mat off from the area behind the finish</source>
   <translation>Отгородите мат от зоны за финишем</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Race {race}, {sex}: the first three differ by gun and by net</source>
   <translation>Забег {race}, {sex}: первые трое по выстрелу и по чистому различаются</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>By gun {gun}; by net {net}</source>
   <translation>По выстрелу {gun}; по чистому {net}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>The race ranks by {basis}: confirm that before the ceremony</source>
   <translation>Места в забеге считаются по: {basis}; подтвердите это до награждения</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Finished at {time}, {gun} by gun</source>
   <translation>Финиш в {time}, {gun} от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>No finish so far</source>
   <translation>Финиша пока нет</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>The disqualification stands; tell the finish crew and the announcer</source>
   <translation>Дисквалификация в силе; скажите бригаде финиша и диктору</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Ask the runner; on foot all the way: take the {status} back, {command}</source>
   <translation>Спросите участника; если весь путь бежал сам: снимите {status}, {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>One of them was typed; if that is wrong: {command}</source>
   <translation>Один из них введён вручную; если неверно: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Look at the picture of {first}; not this runner: {command}</source>
   <translation>Посмотрите снимок {first}; не этот участник: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>When it came is the better gun: {command}</source>
   <translation>Время прихода — лучший выстрел: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Gun {gun}; {count:,} of {n:,} runners began before it, half of them more than {median} before it, the first {most}</source>
   <translation>Выстрел {gun}; до него начали {count:,} из {n:,}, половина из них раньше более чем на {median}, первый на {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave} is later than the starts of its runners</source>
   <translation>Выстрел волны {wave} позже стартов её участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Gun {gun}, start window {window}; {count:,} of {n:,} runners started later, the first {first} after the gun</source>
   <translation>Выстрел {gun}, окно старта {window}; позже стартовали {count:,} из {n:,}, первый через {first} после выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Gun {gun}; of {n:,} runners none started soon after it, the first {first} after it</source>
   <translation>Выстрел {gun}; из {n:,} участников никто не стартовал вскоре, первый через {first}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave} is long before the starts of its runners</source>
   <translation>Выстрел волны {wave} намного раньше стартов её участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>{what} fits its starts: {command}</source>
   <translation>{what} подходит к её стартам: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave} is {span} later than its contact came</source>
   <translation>Выстрел волны {wave} на {span} позже прихода её контакта</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The {contact} stamped {gun} and came at {came}: its clock is {span} ahead</source>
   <translation>{contact} дал {gun}, а пришёл в {came}: часы спешат на {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Find the true gun time, not after the first starts: {command}</source>
   <translation>Найдите верное время выстрела, не позже первых стартов: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The planned time</source>
   <translation>Плановое время</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The whole minute before the first starts</source>
   <translation>Целая минута перед первыми стартами</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>A gun {hours} h {way}</source>
   <translation>Выстрел на {hours} ч {way}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave}</source>
   <translation>Выстрел волны {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun contact</source>
   <translation>Контакт выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/jumps.py" />
   <source>{runners} were read at {decoder} about {span} {way} their place on the course</source>
   <translation>На {decoder} примерно на {span} {way} своего места на трассе: {runners}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/jumps.py" />
   <source>From {since} until {until} by its clock, which was wrong then</source>
   <translation>С {since} до {until} по его часам, тогда неверным</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/jumps.py" />
   <source>Correct these reads: {command}</source>
   <translation>Исправьте эти считывания: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>{who} finished and was read at {points} after that</source>
   <translation>{who}: после финиша прочитан на {points}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>Finish {finish}, then {points} at {time}: taken as the split, it {takes} the finish</source>
   <translation>Финиш {finish}, затем {points} в {time}: как отсечка это {takes} финиш</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>The runner walked back over the mat: {command}</source>
   <translation>Участник прошёл по мату назад: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>takes away</source>
   <translation>отнимает</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>delays</source>
   <translation>отодвигает</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{decoders} missed {waves}</source>
   <translation>{decoders}: пропущено {waves}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Load its memory: {command}</source>
   <translation>Загрузите его память: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Check power, cable and mat of {decoders}; then read its memory out again</source>
   <translation>Проверьте питание, кабель и мат {decoders}; затем считайте память снова</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>The other decoder there read {n:,} runner in that time|The other decoder there read {n:,} runners in that time</source>
   <translation>Другой декодер там за это время прочёл {n:,} участника|Другой декодер там за это время прочёл {n:,} участников|Другой декодер там за это время прочёл {n:,} участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Check power, cable and mat of {decoder}; then read its memory out again</source>
   <translation>Проверьте питание, кабель и мат {decoder}; затем считайте память снова</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Last read {time}; without these reads net is gun time</source>
   <translation>Последнее чтение {time}; без них чистое — время от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>It has read nobody yet; without these reads net is gun time</source>
   <translation>Никого ещё не читал; без этих чтений чистое — время от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{point} has read nobody for {span}</source>
   <translation>{point} никого не читает {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{point} has read nobody yet</source>
   <translation>{point} ещё никого не прочёл</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{n} runner was due there in that time; last read {time}|{n} runners were due there in that time; last read {time}</source>
   <translation>За это время там ждали {n} участника; последнее чтение {time}|За это время там ждали {n} участников; последнее чтение {time}|За это время там ждали {n} участников; последнее чтение {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{n} runner was due there|{n} runners were due there</source>
   <translation>Там ждали {n} участника|Там ждали {n} участников|Там ждали {n} участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{decoder} at {point} has read nobody since {time}</source>
   <translation>{decoder} на {point} никого не читает с {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{decoder} at {point} has read nobody yet</source>
   <translation>{decoder} на {point} ещё никого не прочёл</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>wave {wave} ({missed:,} of {of:,})</source>
   <translation>волна {wave} ({missed:,} из {of:,})</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{who} ran to {split} faster than the world's best</source>
   <translation>{who}: до {split} быстрее лучшего в мире</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{way} m in {time}; the best ever is {best}</source>
   <translation>{way} м за {time}; лучшее в истории {best}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>Look at pictures of both ends of the leg; no good reason: disqualify for a short cut, {command}</source>
   <translation>Посмотрите снимки с обоих концов участка; нет причины: дисквалификация за срезку, {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{who} ran to {split} far faster than any other leg</source>
   <translation>{who}: до {split} намного быстрее прочих участков</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{pace} a km over {way} m; the next fastest leg {other} a km</source>
   <translation>{pace} на км на {way} м; следующий по скорости участок {other} на км</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>Look at pictures of the leg and at the reads: {command}</source>
   <translation>Посмотрите снимки участка и считывания: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{one} and {other} are always together: one person with two chips?</source>
   <translation>{one} и {other} всегда вместе: один человек с двумя чипами?</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>At {n} points ({points}) {median} apart in the middle, {most} at most</source>
   <translation>На пунктах ({n}: {points}) медиана {median}, не больше {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Look at the finish picture; one person: disqualify who did not run, {commands}</source>
   <translation>Посмотрите снимок финиша; один человек: дисквалифицируйте того, кто не бежал, {commands}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Club {club}</source>
   <translation>Клуб {club}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Next bib</source>
   <translation>Соседний номер</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{one} (W) and {other} (M) may wear each other's bib</source>
   <translation>{one} (W) и {other} (M), возможно, бегут с номерами друг друга</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{clubs}. Bib {one}'s time is {place} among the men of race {race}; bib {other}'s would be {back} of {n:,} women</source>
   <translation>{clubs}. Время номера {one} — {place} среди мужчин забега {race}; номера {other} — {back} из {n:,} женщин</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Look at the finish picture; a man with bib {one}: exchange the chips, {command}</source>
   <translation>Посмотрите снимок финиша; если с номером {one} мужчина: обменяйте чипы, {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{one} (W) is as fast as the first men: is a man wearing the bib?</source>
   <translation>{one} (W) не медленнее первых мужчин: с номером бежит мужчина?</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Her time is {place} among the men of race {race}; the next woman is {span} {way}</source>
   <translation>Её время — {place} среди мужчин забега {race}; следующая женщина на {span} {way}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Look at the finish picture; a man: find whose bib he should wear, {command}</source>
   <translation>Посмотрите снимок финиша; если мужчина: найдите, чей номер его, {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}st</source>
   <translation>{place}-е</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}nd</source>
   <translation>{place}-е</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}rd</source>
   <translation>{place}-е</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}th</source>
   <translation>{place}-е</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>All points of race {race} were passed: {command}</source>
   <translation>Все пункты забега {race} пройдены: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{split} counts until {latest}</source>
   <translation>{split} считается до {latest}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{who} of race {race} was seen at {points}</source>
   <translation>{who} из забега {race}: замечен на {points}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Race {race} does not go there; first at {time}, {span} after the gun</source>
   <translation>Забег {race} туда не идёт; впервые в {time}, через {span} после выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Race {race} passes {point}, which is not in its splits</source>
   <translation>Забег {race} проходит {point}, а в его отсечках её нет</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{count:,} of {n:,} runners were read there</source>
   <translation>Там прочитаны {count:,} из {n:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Add the split to race {race}, or move the mat away from its way</source>
   <translation>Добавьте отсечку забегу {race} или уберите мат с его пути</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{who} was at {split} and has no finish</source>
   <translation>{who}: был на {split}, финиша нет</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{elapsed} after the gun; {window}</source>
   <translation>{elapsed} после выстрела; {window}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{n:,} runner of race {race} was at {split} and has no finish|{n:,} runners of race {race} were at {split} and have no finish</source>
   <translation>{n:,} участник забега {race} был на {split}, финиша нет|{n:,} участника забега {race} были на {split}, финиша нет|{n:,} участников забега {race} были на {split}, финиша нет</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>From {elapsed} after the gun on; {window}</source>
   <translation>С {elapsed} после выстрела; {window}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Check the gun; then correct earliest and latest of {split}</source>
   <translation>Проверьте выстрел; затем исправьте раннее и позднее время {split}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{split} counts from {earliest} on</source>
   <translation>{split} считается с {earliest}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Ask which race was run; no other than {race}: {command}</source>
   <translation>Спросите, какой забег он бежал; именно {race}: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Correct the window of {split} in the set-up, or the race: {command}</source>
   <translation>Исправьте в настройках время {split} или забег: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>{decoder} at {point} is in test mode, and wave {wave} is running</source>
   <translation>{decoder} на {point} в режиме проверки, а волна {wave} бежит</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>{reads} of {runners} came since {time} and are no part of the race</source>
   <translation>С {time} пришло {reads} ({runners}), и они не часть забега</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>What it reads is no part of the race; since {time} it has read no runner</source>
   <translation>Что он читает, не часть забега; с {time} он не читал участников</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>End the test at the gun, and the reads since then count: {command}</source>
   <translation>Закончите проверку с выстрела, и считывания с тех пор считаются: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>End the test if its trial is over: {command}</source>
   <translation>Закончите проверку, если проба окончена: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>{n:,} read|{n:,} reads</source>
   <translation>{n:,} считывание|{n:,} считывания|{n:,} считываний</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{who} started before the gun of wave {wave}</source>
   <translation>{who}: старт до выстрела волны {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Start {time}, {span} before the gun, and no read at the start after it: net counts from the gun</source>
   <translation>Старт {time}, за {span} до выстрела, после него чтений на старте нет: чистое — от выстрела</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Ask where the runner started; accept, or disqualify: {command}</source>
   <translation>Спросите, откуда участник стартовал; принять или дисквалифицировать: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{who} is in wave {own} and started with wave {wave}</source>
   <translation>{who} из волны {own} стартовал с волной {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Start {time}, {span} after gun {own}; {others} of wave {wave} started with this runner, {mine} of wave {own}</source>
   <translation>Старт {time}, через {span} после выстрела {own}; рядом стартовали из волны {wave}: {others}, из волны {own}: {mine}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Start {time}, {span} before gun {own} and after gun {wave}; no start read later</source>
   <translation>Старт {time}, за {span} до выстрела {own} и после выстрела {wave}; позже чтений на старте нет</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Move the entry to wave {wave}: {command}</source>
   <translation>Переведите заявку в волну {wave}: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Wave {wave} does not start race {race}: ask the runner</source>
   <translation>Волна {wave} не пускает забег {race}: спросите участника</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{who} has no wave, so no time</source>
   <translation>{who}: без волны, поэтому без времени</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Wave {wave} has no gun, and its runners have been read</source>
   <translation>У волны {wave} нет выстрела, а её участники уже прочитаны</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{n:,} runner was read since {time}; without a gun none of them has a time|{n:,} runners were read since {time}; without a gun none of them has a time</source>
   <translation>С {time} прочитан {n:,} участник; без выстрела времени нет ни у кого|С {time} прочитаны {n:,} участника; без выстрела времени нет ни у кого|С {time} прочитаны {n:,} участников; без выстрела времени нет ни у кого</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Record it: {command}</source>
   <translation>Запишите его: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Seen at the start at {time}, after gun {wave}</source>
   <translation>Замечен на старте в {time}, после выстрела {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Race {race} starts in several waves</source>
   <translation>Забег {race} стартует несколькими волнами</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Give the entry one of {waves}: {command}</source>
   <translation>Дайте заявке одну из волн {waves}: {command}</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>The mirror in {folder} stands still ({fault}). Choose another folder.</source>
   <translation>Зеркало в {folder} стоит ({fault}). Выберите другую папку.</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>{fault}. Plug the disk in again, or choose the folder again.</source>
   <translation>{fault}. Подключите диск снова или выберите папку заново.</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>The mirror in {folder} cannot be written ({reason}). {repair}, or choose another folder.</source>
   <translation>Зеркало в {folder} не записать ({reason}). {repair} или выберите другую папку.</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>The race file cannot be read for its mirror in {folder} ({fault}). Look at the disk.</source>
   <translation>Файл забега не прочитать для зеркала в {folder} ({fault}). Проверьте диск.</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror_file.py" />
   <source>{folder} holds no mirror of this race any more</source>
   <translation>в {folder} больше нет зеркала этого забега</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror_file.py" />
   <source>another program writes it now</source>
   <translation>его сейчас пишет другая программа</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror_file.py" />
   <source>there is none of this race any more</source>
   <translation>там больше нет этого забега</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The disk is full. Make room on it: delete or move what is not needed</source>
   <translation>Диск полон. Освободите место: удалите или перенесите ненужное</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>Another program holds the race file. Close it, or wait until it has finished</source>
   <translation>Файл забега держит другая программа. Закройте её или подождите</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file may not be written any more. Look at its permissions and at the disk</source>
   <translation>В файл забега больше нельзя писать. Проверьте права и диск</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The disk does not answer as it should. Look at its cable, or go on with a back-up elsewhere</source>
   <translation>Диск отвечает не так. Проверьте кабель или продолжайте с копией в другом месте</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file cannot be reached. Plug its disk in again</source>
   <translation>Файл забега недоступен. Подключите его диск снова</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file is damaged. Run racecontrol check, and restore it from the mirror</source>
   <translation>Файл забега повреждён. Запустите racecontrol check и восстановите его из зеркала</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>its disk is full; make room on it: delete or move what is not needed</source>
   <translation>его диск полон; освободите место: удалите или перенесите ненужное</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>even to look at it, its folder must be writable; copy it into a folder of your own</source>
   <translation>даже для просмотра папка должна быть доступна для записи; скопируйте его в свою</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>you may not read it, or its folder is not writable; ask its owner for the permission</source>
   <translation>вам нельзя его читать, или папка закрыта для записи; попросите права у владельца</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>another program holds it; close that one, or wait until it has finished</source>
   <translation>его держит другая программа; закройте её или подождите</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file takes no data ({fault}). Look at the disk</source>
   <translation>Файл забега не принимает данных ({fault}). Проверьте диск</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>check the file and its permissions</source>
   <translation>проверьте файл и права на него</translation>
  </message>
  <message>
   <location filename="hardware/clock_check.py" />
   <source>{decoder} did not take the time: still {still}; set it at the box, or correct its offset</source>
   <translation>{decoder} не принял время: всё ещё {still}; поставьте на приборе или исправьте сдвиг</translation>
  </message>
  <message>
   <location filename="hardware/clock_check.py" />
   <source>{decoder} took the time: its clock is right now</source>
   <translation>{decoder} принял время: часы теперь верны</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} was given the time and does not show its clock; look at its next read</source>
   <translation>{decoder} получил время, но часов не показывает; посмотрите следующее чтение</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder}: the connection broke while its clock was set; set it again</source>
   <translation>{decoder}: связь оборвалась при установке часов; поставьте снова</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} is silent; its clock is set as soon as it answers</source>
   <translation>{decoder} молчит; часы будут поставлены, как только ответит</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} did not take the time: {port} has no line DTR; connect the box by its own USB cable</source>
   <translation>{decoder} не принял время: у {port} нет линии DTR; подключите прибор его кабелем USB</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} was silent while its clock was set, and may take it late and wrong; set it again</source>
   <translation>{decoder} молчал при установке часов и мог принять поздно и неверно; поставьте снова</translation>
  </message>
  <message>
   <location filename="hardware/clock_words.py" />
   <source>at {time}</source>
   <translation>в {time}</translation>
  </message>
  <message>
   <location filename="hardware/clock_words.py" />
   <source>{span} ahead</source>
   <translation>спешат на {span}</translation>
  </message>
  <message>
   <location filename="hardware/clock_words.py" />
   <source>{span} behind</source>
   <translation>отстают на {span}</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>no such port; check the cable and the name</source>
   <translation>такого порта нет; проверьте кабель и имя</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>the device is gone; check the cable</source>
   <translation>прибор пропал; проверьте кабель</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>the connection broke; check the cable</source>
   <translation>связь оборвалась; проверьте кабель</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this user may not open it; add the user to the group dialout and log in again</source>
   <translation>этому пользователю нельзя; добавьте его в группу dialout и войдите снова</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>another program uses it; close that program</source>
   <translation>им пользуется другая программа; закройте её</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this is no serial port; check the name</source>
   <translation>это не последовательный порт; проверьте имя</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>another program uses this address; close that program, or choose another number</source>
   <translation>адрес занят другой программой; закройте её или выберите другой номер</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this computer has no such address; write one of its own</source>
   <translation>у этого компьютера нет такого адреса; напишите его собственный</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>nothing answers at this address; check that the decoder is on and the number of its port</source>
   <translation>по адресу никто не отвечает; проверьте, включён ли декодер, и номер порта</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>the decoder closed the connection; check that it is on</source>
   <translation>декодер закрыл связь; проверьте, включён ли он</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this address cannot be reached; check the network cable and the address</source>
   <translation>адрес недоступен; проверьте сетевой кабель и адрес</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this address does not answer; check the network cable and the address</source>
   <translation>адрес не отвечает; проверьте сетевой кабель и адрес</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: {cause}</source>
   <translation>{port}: {cause}</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{decoder}: no port is set; write one in the event's set-up</source>
   <translation>{decoder}: порт не задан; впишите его в настройки</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: {fault}; write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000</source>
   <translation>{port}: {fault}; пишите порт, например /dev/ttyUSB0, COM3 или socket://10.0.0.5:10000</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: no computer of this name is known here; write its address in numbers</source>
   <translation>{port}: компьютер с таким именем неизвестен; напишите адрес цифрами</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: nobody lends a port there now; close the other program that has it, or check the address</source>
   <translation>{port}: порт там сейчас никто не даёт; закройте программу, которая его держит, или проверьте адрес</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{fault}; check the cable</source>
   <translation>{fault}; проверьте кабель</translation>
  </message>
  <message>
   <location filename="reports/book.py" />
   <source>Award</source>
   <translation>Награда</translation>
  </message>
  <message>
   <location filename="reports/layout.py" />
   <source>kind</source>
   <translation>вид</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{text!r} has a {brace} that is of no variable; write a variable as {example}, or take it out</source>
   <translation>в {text!r} есть {brace} не от переменной; пишите переменную как {example} или уберите её</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{bytes} bytes are too many for a QR code; shorten it to {most}</source>
   <translation>{bytes} байт слишком много для QR-кода; сократите до {most}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{length:g} mm is no page; write {least} to {most}</source>
   <translation>{length:g} мм — не страница; пишите от {least} до {most}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{language!r} is not among the languages of the layout ({known}); add it there</source>
   <translation>{language!r} нет среди языков макета ({known}); добавьте туда</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{size:g} points cannot be read; write {least} or more</source>
   <translation>{size:g} пт не прочесть; пишите {least} или больше</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>did you mean {near!r}?</source>
   <translation>вы имели в виду {near!r}?</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>there are {all}</source>
   <translation>есть {all}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>variable</source>
   <translation>переменная</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{lines} is too few; write 1 or more</source>
   <translation>{lines} слишком мало; пишите 1 или больше</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>has no room; make width and height more than 0</source>
   <translation>нет места; ширина и высота должны быть больше 0</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>reaches {beyond:g} mm beyond the page of {width:g} x {height:g} mm; move it inside</source>
   <translation>выходит на {beyond:g} мм за страницу {width:g} x {height:g} мм; сдвиньте внутрь</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{what} {key!r} does not exist; {hint}</source>
   <translation>{what} {key!r} не существует; {hint}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>ornament</source>
   <translation>орнамент</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{ink!r} is not a colour; write #rrggbb</source>
   <translation>{ink!r} — не цвет; пишите #rrggbb</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>lies beyond the page of {width:g} x {height:g} mm; move it inside</source>
   <translation>лежит за страницей {width:g} x {height:g} мм; сдвиньте внутрь</translation>
  </message>
  <message>
   <location filename="reports/lists.py" />
   <source>Where the name is in another script</source>
   <translation>Если имя другим письмом</translation>
  </message>
  <message>
   <location filename="reports/nations.py" />
   <source>Best three</source>
   <translation>Три лучших</translation>
  </message>
  <message>
   <location filename="reports/pictures.py" />
   <source>{path} has {pixels:.0f} million pixels; save it with fewer, {most} at most</source>
   <translation>в {path} {pixels:.0f} млн точек; сохраните меньше, не более {most}</translation>
  </message>
  <message>
   <location filename="reports/pictures.py" />
   <source>{path} is not there; put it beside the layout, or choose another file</source>
   <translation>{path} нет на месте; положите рядом с макетом или выберите другой файл</translation>
  </message>
  <message>
   <location filename="reports/pictures.py" />
   <source>{path} cannot be read as a picture; save it anew as PNG, JPEG or PDF</source>
   <translation>{path} не читается как картинка; сохраните заново как PNG, JPEG или PDF</translation>
  </message>
 </context>
</TS>
