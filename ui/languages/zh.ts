<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>racecontrol</name>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>this race is open elsewhere, by {other}; work there, or close it there first</source>
   <translation>本比赛已在别处打开（{other}）；请到那里操作，或先在那里关闭</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>This race is open elsewhere, by {other}. Here it can only be looked at.</source>
   <translation>本比赛已在别处打开（{other}）。此处只能查看。</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>another program</source>
   <translation>另一个程序</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>REHEARSAL, READ ONLY</source>
   <translation>演练，只读</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>READ ONLY</source>
   <translation>只读</translation>
  </message>
  <message>
   <location filename="ui/commands/joining.py" />
   <source>REHEARSAL, simulated</source>
   <translation>演练，模拟</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Bib</source>
   <translation>号码</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Race</source>
   <translation>项目</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>How it is said</source>
   <translation>怎么读</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Family name</source>
   <translation>姓</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Given name</source>
   <translation>名</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Latin name</source>
   <translation>拉丁姓名</translation>
  </message>
  <message>
   <location filename="ui/commands/unsaid.py" />
   <source>Nation</source>
   <translation>国家</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Language</source>
   <translation>语言(&amp;L)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Race</source>
   <translation>比赛(&amp;R)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Start</source>
   <translation>发令(&amp;S)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Finish</source>
   <translation>终点(&amp;F)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>Hard&amp;ware</source>
   <translation>设备(&amp;W)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Problems</source>
   <translation>问题(&amp;P)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>R&amp;unner</source>
   <translation>选手(&amp;U)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Entries</source>
   <translation>报名(&amp;E)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>Resul&amp;ts</source>
   <translation>成绩(&amp;T)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Certificates</source>
   <translation>证书(&amp;C)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Log</source>
   <translation>日志(&amp;L)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Perspective</source>
   <translation>视角(&amp;P)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>R&amp;ole</source>
   <translation>角色(&amp;O)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/action.py" />
   <source>&amp;Announcer</source>
   <translation>播音(&amp;A)</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Called</source>
   <translation>已播报</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner has been called; again takes it back</source>
   <translation>在播音窗口：所选跑者已播报；再按一次撤销</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Pin</source>
   <translation>固定</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner stays in view, wherever he is; again takes it back</source>
   <translation>在播音窗口：所选跑者无论在哪里都保持可见；再按一次撤销</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Favourite</source>
   <translation>重点</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner is always named; again takes it back</source>
   <translation>在播音窗口：所选跑者一定会被点名；再按一次撤销</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Skip</source>
   <translation>跳过</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the chosen runner is not named; take it back with Ctrl+Z</source>
   <translation>在播音窗口：不点所选跑者的名；用 Ctrl+Z 撤销</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Follow</source>
   <translation>关注</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: everybody of the chosen runner's group, club or country is named</source>
   <translation>在播音窗口：所选跑者的团队、俱乐部或国家的所有人都会被点名</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Find</source>
   <translation>查找</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: by bib, or name in any script; Enter keeps the runner, Esc goes back</source>
   <translation>在播音窗口：按号码或任何文字的姓名查找；Enter 留住该跑者，Esc 返回</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Take back</source>
   <translation>撤回</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: the newest mark of the announcer is taken back</source>
   <translation>在播音窗口：撤销播音员最近的一个标记</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Options</source>
   <translation>选项</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: how fast the voice is, which races and panels are shown, in which light</source>
   <translation>在播音窗口：播报速度，显示哪些比赛和面板，用哪种明暗</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Next light</source>
   <translation>下一种明暗</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: as the main window, day, night, sunlight</source>
   <translation>在播音窗口：与主窗口相同、白天、夜间、强光</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Larger letters</source>
   <translation>放大文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window only: all letters larger</source>
   <translation>仅在播音窗口：所有文字放大</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Smaller letters</source>
   <translation>缩小文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window only: all letters smaller</source>
   <translation>仅在播音窗口：所有文字缩小</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Announcer full screen</source>
   <translation>播音窗口全屏</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>In the announcer's window: use the whole screen, and back</source>
   <translation>在播音窗口：占满整个屏幕，再按恢复</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Announcer's window</source>
   <translation>播音窗口</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/announcer.py" />
   <source>Who is coming, who has just finished, who leads, how names are said; for a second screen</source>
   <translation>谁将到达、谁刚完赛、谁领先、姓名怎么读；用于第二块屏幕</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>To the certificates desk</source>
   <translation>到证书台</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>One field: scan or type a bib, Enter prints the certificate</source>
   <translation>一个输入框：扫描或输入号码，按 Enter 打印证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Put on the waiting list, or take off</source>
   <translation>列入或移出等候名单</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: this certificate is printed when the results are official</source>
   <translation>在证书台：成绩正式后打印此证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Next language</source>
   <translation>下一种语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: each runner's own language, or one of the layout's for all</source>
   <translation>在证书台：每位选手自己的语言，或所有人用版式的一种语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Print the waiting list</source>
   <translation>打印等候名单</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: all who wait and whose results are official by now</source>
   <translation>在证书台：所有等候且成绩已正式的选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Many certificates ...</source>
   <translation>批量制作证书……</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: PDF files by race, category, place or waiting list, while the desk goes on</source>
   <translation>在证书台：按项目、组别、名次或等候名单制作 PDF 文件，同时证书台照常打印</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>Printer, paper, layout ...</source>
   <translation>打印机、纸张、版式 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/certificates.py" />
   <source>At the desk: where and how certificates are printed, and a test page; it is remembered</source>
   <translation>在证书台：证书在哪里、怎样打印，以及测试页；设置会记住</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Merge ...</source>
   <translation>合并 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Times with a bib beside them become passings; see first what changes</source>
   <translation>旁边有号码的时间成为通过；先看会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Take the last merge back ...</source>
   <translation>撤回最近合并 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>All passings of the last merge are void; their times wait again, with their bibs</source>
   <translation>最近合并的通过全部作废；其时间连同号码重新等待</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Gap: bibs one down</source>
   <translation>空一格：号码下移</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Nobody saw the bib of the chosen time: this bib and those below go to the next times</source>
   <translation>所选时间的号码没人看到：此号及以下移到后面的时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Bibs one up</source>
   <translation>号码上移一格</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The gap above the chosen row closes: this bib and those below go to the times before</source>
   <translation>所选行上方的空格合上：此号及以下移到前面的时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Move the bib up</source>
   <translation>此号上移</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen bib and the one above exchange their times</source>
   <translation>所选号码与上一个对换时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Move the bib down</source>
   <translation>此号下移</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen bib and the one below exchange their times</source>
   <translation>所选号码与下一个对换时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Take the bib out</source>
   <translation>去掉号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen bib goes, those below come up</source>
   <translation>去掉所选号码，以下的上移</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Take the time out</source>
   <translation>去掉时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen tap is void, those below come up to the bibs</source>
   <translation>所选点按作废，以下的上移对上号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Insert a missed time ...</source>
   <translation>插入漏记时间 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Type a time that nobody tapped; half way between the chosen one and the next stands there already</source>
   <translation>输入没人点按的时间；已预填所选与下一个的正中</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Fill from reads</source>
   <translation>用读取填号</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Propose bibs whose reads are nearest to times without a bib; they are marked</source>
   <translation>为无号码的时间提出读取最接近的号码；会作标记</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Type a tap sheet ...</source>
   <translation>录入点按单 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Lines of a time and a bib from paper or the clipboard, by time of day or since a gun</source>
   <translation>纸上或剪贴板里的“时间 号码”各行，按当天时间或从枪声算</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Undo in the list</source>
   <translation>列表内撤销</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The last edit of times and bibs is undone, step by step, until they are merged</source>
   <translation>逐步撤销对时间和号码的最近编辑，直到合并</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Tap</source>
   <translation>点按</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Somebody passes the line now: the time is stamped at once, the bib comes later; anywhere in the window</source>
   <translation>有人正过线：立即记下时间，号码随后；窗口任何处可按</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>To the manual finish</source>
   <translation>到手工终点</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Times that were tapped beside bibs that were written; where decoders fail, or as a second line</source>
   <translation>点按的时间与写下的号码并列；解码器失灵时用，或作第二道</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>To the finish queue</source>
   <translation>到完赛队列</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Who finished, the newest on top, with chips and taps that have no runner yet</source>
   <translation>谁完赛了，最新在上，连同还没有选手的芯片和点按</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>To the newest finisher</source>
   <translation>到最新完赛者</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Show the newest finishers again after you have looked further down</source>
   <translation>往下翻看之后，重新显示最新完赛者</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Filter the queue</source>
   <translation>筛选队列</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Only a race, sex, category or nation, a bib or a name; Esc shows all again</source>
   <translation>只看某项目、性别、组别或国家、号码或姓名；Esc 恢复全部</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Give the unknown finisher a bib ...</source>
   <translation>给未知完赛者号码 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>The chosen unknown chip or tap of the queue, else the newest: whose it is; see first what changes</source>
   <translation>队列中所选（否则最新）的未知芯片或点按：是谁的；先看会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>In the queue: the runner's card; of an unknown chip or a tap, whose it is</source>
   <translation>在队列中：打开选手卡；未知芯片或点按则指明是谁的</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>In the queue: the announcer has called the chosen finishers; again takes it back</source>
   <translation>在队列中：播音员已播报所选完赛者；再按取消</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>Seen</source>
   <translation>已看到</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/finish.py" />
   <source>In the queue: somebody has seen the chosen finishers; again takes it back</source>
   <translation>在队列中：有人看到了所选完赛者；再按取消</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Start the line</source>
   <translation>启动线路</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Open the port of the chosen box anew, whatever its state</source>
   <translation>无论状态如何，重新打开所选设备的端口</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Stop the line</source>
   <translation>停止线路</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Let go of the port of the chosen box, until it is started again</source>
   <translation>释放所选设备的端口，直到再次启动</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Rewind</source>
   <translation>回读</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Ask the chosen box for everything in its memory; what is stored already is not stored again</source>
   <translation>要求所选设备重发其全部存储；已保存的不会重复保存</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Set clock</source>
   <translation>校时</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Set the clock of the chosen box to this computer's, on a full second</source>
   <translation>在整秒时把所选设备的时钟设为本机时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Correct clock by fact ...</source>
   <translation>用记录修正时钟 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Add to or take off the times of the chosen box, from when until when; see first what changes</source>
   <translation>给所选设备的时间加上或减去一段，可定起止；先看会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Test mode</source>
   <translation>测试模式</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Reads of the chosen box are counted and are no part of the race; press again to end it</source>
   <translation>所选设备的读取只计数，不算入比赛；再按一次结束</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Raw monitor</source>
   <translation>原始数据</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>The bytes of the chosen box as they come, and what they say</source>
   <translation>所选设备传来的字节及其含义</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Capture to file</source>
   <translation>录存到文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Write every byte of the chosen box to a file; press again to end it</source>
   <translation>把所选设备的每个字节写入文件；再按一次结束</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>To the hardware</source>
   <translation>到设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/hardware.py" />
   <source>Every box: whether it is heard, in time and complete, and what can be done with it</source>
   <translation>每台设备：是否在线、准时、完整，以及可做什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/layouts.py" />
   <source>Layout editor ...</source>
   <translation>版面编辑器 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/layouts.py" />
   <source>Text, pictures and lines of the certificate, on the page as it will be printed; saved as a file</source>
   <translation>证书的文字、图片和线条，直接在将要打印的页面上编辑；保存为文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Status ...</source>
   <translation>状态 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Decide: DNS, DNF, DQ with its rule, NC, or take the decision back</source>
   <translation>裁定：DNS、DNF、DQ 及其规则、NC，或撤回裁定</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Chip ...</source>
   <translation>芯片 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Give the runner another chip</source>
   <translation>给选手换一枚芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Race or wave ...</source>
   <translation>项目或批次 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Move the runner to another race or wave</source>
   <translation>把选手改到另一项目或批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Passing ...</source>
   <translation>通过 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Record a passing that a person saw</source>
   <translation>录入有人看到的一次通过</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Time ...</source>
   <translation>时间 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Add time to the runner's finish, or take off</source>
   <translation>给选手的完赛时间加时或减时</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>To the worst thing now</source>
   <translation>到当前最严重的事</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>What the status line names: the problem on top of the list, or the box that it is about</source>
   <translation>状态栏所指：列表最上面的问题，或相关设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Settle ...</source>
   <translation>了结 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Nothing is to be done about the chosen problem; say why; it comes back when its cause is another one</source>
   <translation>所选问题无需处理；写明理由；起因变了会再出现</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Put off ...</source>
   <translation>推迟 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>The chosen problem comes back in ten minutes, or in an hour; say why</source>
   <translation>所选问题十分钟或一小时后再出现；写明理由</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Go there</source>
   <translation>前往</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>To the runner, the box or the wave that the chosen problem is about</source>
   <translation>到所选问题涉及的选手、设备或批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Find a runner</source>
   <translation>查找选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>By bib, name in any script, chip or club; Enter opens the runner's card</source>
   <translation>按号码、任意文字的姓名、芯片或俱乐部；Enter 打开选手卡</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Who passed</source>
   <translation>谁通过了</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Who passed a point at some time of day: 9:12-9:15, or 9:13 +- 2</source>
   <translation>某时段谁通过某点：9:12-9:15，或 9:13 +- 2</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>In a runner's card: take the chosen fact back; where results change, see first which</source>
   <translation>在选手卡中：撤回所选记录；若成绩有变，先看变化</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>To the entries</source>
   <translation>到报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>The start list: find, edit, swap, and who has no chip; Enter edits the chosen entry</source>
   <translation>出发名单：查找、编辑、对换，以及谁没有芯片；Enter 编辑所选报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Find an entry</source>
   <translation>查找报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>By bib, name in any script, chip or club; Esc shows all entries again</source>
   <translation>按号码、任意文字的姓名、芯片或俱乐部；Esc 恢复全部报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Late entry ...</source>
   <translation>补报 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>A new entry with the next free bib; its chip may be scanned</source>
   <translation>新报名，用下一个空号；芯片可扫描</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Edit the entry ...</source>
   <translation>编辑报名 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Every field of the chosen entry; see first what changes in the results</source>
   <translation>所选报名的各栏；先看成绩会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Swap ...</source>
   <translation>对换 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>The chosen runner and another one wear each other's bib or chip: put it right</source>
   <translation>所选选手与另一人戴错了号码或芯片：改正</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Import entries ...</source>
   <translation>导入报名 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/people.py" />
   <source>Read a CSV file and see first what is new, what changes and what is refused</source>
   <translation>读取 CSV 文件，先看哪些新增、改动、被拒</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Work as timing crew</source>
   <translation>作为计时组工作</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Everything may be done; from another role the crew's PIN leads back here</source>
   <translation>什么都可做；从其他角色返回这里需计时组 PIN</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Work as announcer</source>
   <translation>作为播音员工作</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Finish queue, course and results; nothing can be changed but what was called</source>
   <translation>完赛队列、赛道和成绩；除播报标记外不能改</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Work at the certificates desk</source>
   <translation>在证书台工作</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>One field that prints certificates; nothing else can be changed</source>
   <translation>一个打印证书的输入框；其他都不能改</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>New race ...</source>
   <translation>新比赛 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Set up a new race page by page, from nothing or from a sample; a race that is open goes on</source>
   <translation>逐页设置新比赛，从空白或样例开始；已打开的比赛照常</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Open a race ...</source>
   <translation>打开比赛 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>One of the last races, or a path that is typed or dropped; a race that is open goes on</source>
   <translation>最近的比赛之一，或输入、拖入路径；已打开的比赛照常</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Set-up ...</source>
   <translation>设置 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Change the set-up of this race page by page; see first what differs and what it changes</source>
   <translation>逐页修改本比赛设置；先看有何不同、会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Back up now</source>
   <translation>立即备份</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Copy the race file now; it is copied every ten minutes anyway</source>
   <translation>现在复制比赛文件；平时每十分钟也会复制</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Mirror ...</source>
   <translation>镜像 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Choose the folder on another disk where a second copy is kept</source>
   <translation>选择另一磁盘上保存第二份副本的文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Local network ...</source>
   <translation>本地网络 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Pages for the announcer's tablet, big screens and television: on or off, and who may see them</source>
   <translation>供播音员平板、大屏幕和电视使用的页面：开或关，谁可以看</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Message read</source>
   <translation>已读消息</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Take the message about this computer's clock away</source>
   <translation>收起关于本机时钟的消息</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Rehearse</source>
   <translation>演练</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Today's set-up with simulated runners, in a copy and in a window of its own; this race goes on</source>
   <translation>用今天的设置和模拟选手，在副本和另一窗口中；本比赛照常</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Mute the alarm</source>
   <translation>警报静音</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Silent about what is broken now; what breaks later sounds again</source>
   <translation>现有故障不再响；之后的新故障仍会响</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Alarms sound</source>
   <translation>警报有声</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Whether what broke is also heard, or seen only</source>
   <translation>故障是否也发声，还是只显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>PIN of the timing crew ...</source>
   <translation>计时组 PIN ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Who works in another role comes back to the crew's only with it</source>
   <translation>以其他角色工作者，凭它才能回到计时组</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/race.py" />
   <source>Close the window; everything is stored; twice while a race is under way</source>
   <translation>关闭窗口；一切已保存；比赛进行中需按两次</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>To the results</source>
   <translation>到成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Any list: by race, sex, category, team or nation, by gun or net; live; Enter opens the runner's card</source>
   <translation>任意名单：按项目、性别、组别、队或国家，枪声或净计时；实时；Enter 打开选手卡</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Find in the list</source>
   <translation>在名单中查找</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>By bib, name in any script, chip or club; Esc shows the whole list again</source>
   <translation>按号码、任意文字的姓名、芯片或俱乐部；Esc 恢复整个名单</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Columns ...</source>
   <translation>列 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Choose the columns of the list; they are remembered</source>
   <translation>选择名单的列；会被记住</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Copy as a table</source>
   <translation>复制为表格</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>The chosen rows, else the whole list, with its headings, for a sheet or a message</source>
   <translation>所选行（否则整个名单）连同标题，供表格或消息使用</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Export ...</source>
   <translation>导出 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Write the list as PDF, Excel, CSV, HTML or JSON, beside the race file</source>
   <translation>把名单写成 PDF、Excel、CSV、HTML 或 JSON，放在比赛文件旁</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Lists for printing ...</source>
   <translation>打印用名单……</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Medal list, ceremony sheets, start list, labels or results book of the race as PDF, beside the race file</source>
   <translation>把该项目的奖牌名单、颁奖单、出发名单、标签或成绩册存为 PDF，放在比赛文件旁</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Make official ...</source>
   <translation>定为正式 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>The results of the chosen race were reviewed and are official; what changes afterwards is told</source>
   <translation>所选项目的成绩已审核并为正式成绩；之后的改动会提示</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>What changed since official</source>
   <translation>正式后的变化</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Old and new, bib by bib, since the results of the chosen race were made official</source>
   <translation>自所选项目成绩定为正式以来，逐号列出新旧</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>To the log</source>
   <translation>到日志</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Every fact: who recorded what, when and why, and which fact took it back</source>
   <translation>每条记录：谁、何时、为何记下，以及被哪条撤回</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Take the newest fact that counts back; where results change, see first which</source>
   <translation>撤回最新的有效记录；若成绩有变，先看变化</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Bring back what was taken back last</source>
   <translation>恢复最近撤回的内容</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>Take one fact back</source>
   <translation>撤回一条记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/results.py" />
   <source>In the log: take the chosen fact back, or bring it back where it is void</source>
   <translation>在日志中：撤回所选记录，已作废的则恢复</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Arm the next wave</source>
   <translation>下一批次待发</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Make the next wave ready for its gun</source>
   <translation>让下一批次准备发令</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Extra wave ...</source>
   <translation>加批次 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>One more wave while the race runs, for times without places; see first what changes</source>
   <translation>比赛进行中再加一个批次，只记时间不排名次；先看会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Fire</source>
   <translation>发令</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>The gun of the armed wave, at this moment</source>
   <translation>此刻为待发批次发令</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Correct the gun</source>
   <translation>修正发令时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Type another time for the last gun, see what changes, confirm with Enter</source>
   <translation>为最近一次发令输入另一时间，看会改变什么，按 Enter 确认</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Take the last gun back</source>
   <translation>撤回最近一次发令</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>The last gun is void and the one before it counts again; both stay in the log</source>
   <translation>最近一次发令作废，前一次重新有效；两者都留在日志里</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Let the other source count</source>
   <translation>改用另一来源</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Button or contact: the next source of the last gun counts; where results change, see first which</source>
   <translation>按钮或触点：最近一次发令改用下一来源；若成绩有变，先看变化</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Recall: false start</source>
   <translation>召回：抢跑</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Take all guns of the last wave back and arm it again; asks first</source>
   <translation>撤回最近批次的所有发令并重新待发；会先询问</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>To the triggers</source>
   <translation>到触发列表</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Every contact, start device and button: when, from where, what it fired, how far from the guns</source>
   <translation>每次触点、发令器和按钮：何时、何处、发了什么、与各枪相差多少</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>Give the trigger to a wave</source>
   <translation>把触发给某批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/start.py" />
   <source>The chosen trigger, else the newest, becomes a wave's gun; see first what changes</source>
   <translation>所选触发（否则最新的）成为某批次的枪声；先看会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>For the timing crew</source>
   <translation>计时组视角</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Every part of the window, as the timing crew needs them</source>
   <translation>窗口各部分，按计时组所需</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>For the announcer</source>
   <translation>播音员视角</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Finish queue and course, wide; the results behind them</source>
   <translation>宽幅完赛队列和赛道；成绩在后</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>For the certificates desk</source>
   <translation>证书台视角</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>One field, the page as it is printed, the last answers; nothing else</source>
   <translation>一个输入框、打印出来的样子、最近的答复；别无他物</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>To the course</source>
   <translation>到赛道</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Where the runners are: arrow keys go along the course and to other races, Enter lists who is there</source>
   <translation>选手在哪里：方向键沿赛道移动或换项目，Enter 列出该处的人</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Lock the layout</source>
   <translation>锁定布局</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>No part of the window is moved or closed by a slip of the hand</source>
   <translation>窗口各部分不会因误碰而移动或关闭</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Larger text</source>
   <translation>放大文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>All texts and rows larger</source>
   <translation>所有文字和行放大</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Smaller text</source>
   <translation>缩小文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>All texts and rows smaller</source>
   <translation>所有文字和行缩小</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Full screen</source>
   <translation>全屏</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Use the whole screen, and back</source>
   <translation>使用整个屏幕，再按恢复</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Restore default layout</source>
   <translation>恢复默认布局</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Put all parts of the window back to where they were at first</source>
   <translation>把窗口各部分放回最初的位置</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Keys</source>
   <translation>按键</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>This list of all keys</source>
   <translation>全部按键的列表</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>Colours for this light</source>
   <translation>适合此光线的颜色</translation>
  </message>
  <message>
   <location filename="ui/desktop/actions/view.py" />
   <source>All texts of the window in this language; the race goes on, a question that stands is left</source>
   <translation>窗口所有文字改用此语言；比赛照常，正在提的问题取消</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/clocks.py" />
   <source>{race}: limit in {left}</source>
   <translation>{race}：{left} 后关门</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/desk.py" />
   <source>The announcer's view could not be made ({fault}); the one that is shown stays.</source>
   <translation>无法生成播音内容（{fault}）；当前显示的保持不变。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/following.py" />
   <source>Everybody is named of (Esc leaves):</source>
   <translation>其所有人都会被点名（Esc 离开）：</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/head.py" />
   <source>Time of day</source>
   <translation>当天时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/head.py" />
   <source>Races</source>
   <translation>项目</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/head.py" />
   <source>No gun yet</source>
   <translation>尚未鸣枪</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Called: {who}. Space again takes it back.</source>
   <translation>已播报：{who}。再按空格取消。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>No mark any more: {who}.</source>
   <translation>标记已取消：{who}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Followed, everybody of it is named: {name}.</source>
   <translation>已关注，其所有人都会被点名：{name}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Followed no more: {name}.</source>
   <translation>不再关注：{name}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Pinned: {who}.</source>
   <translation>已固定：{who}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Pinned no more: {who}.</source>
   <translation>不再固定：{who}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Favourite, always named: {who}.</source>
   <translation>重点，一定点名：{who}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Favourite no more: {who}.</source>
   <translation>不再是重点：{who}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Skipped, never named: {who}. Ctrl+Z takes it back.</source>
   <translation>已跳过，不点名：{who}。Ctrl+Z 撤销。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Skipped no more: {who}.</source>
   <translation>不再跳过：{who}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>Taken back: {what}.</source>
   <translation>已撤销：{what}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/marks.py" />
   <source>There is no mark to take back.</source>
   <translation>没有可撤销的标记。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>called</source>
   <translation>已播报</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>pinned</source>
   <translation>已固定</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>favourite</source>
   <translation>重点</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/naming.py" />
   <source>skipped</source>
   <translation>已跳过</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Coming</source>
   <translation>即将到达</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Just finished</source>
   <translation>刚刚完赛</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Leaders</source>
   <translation>领先者</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/preferences.py" />
   <source>Milestones</source>
   <translation>里程碑</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Bib, name in any script or in pinyin, club</source>
   <translation>号码、任何文字的姓名或拼音、俱乐部</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Runners found</source>
   <translation>找到的选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Type a bib or some letters of a name. Enter keeps the runner, Esc goes back.</source>
   <translation>输入号码或姓名的几个字母。Enter 留住该跑者，Esc 返回。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>The names are being sorted; one moment.</source>
   <translation>正在排列姓名，请稍候。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/search.py" />
   <source>Nobody has '{query}' in bib, name, chip or club. Try fewer letters.</source>
   <translation>号码、姓名、芯片、俱乐部中都没有“{query}”。请少写几个字。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Who comes to the finish within five minutes appears here, counting down: runners seen at the point before the finish with ●, others as expected from their last split with ○. Until then: follow a club, a country or a group (find a runner with /, then G).</source>
   <translation>五分钟内将到终点的跑者在此倒计时显示：● 表示已在终点前的计时点看到，○ 表示按最后一个分段预计。在此之前：可关注一个俱乐部、国家或团队（用 / 找到跑者，再按 G）。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Nobody has finished yet. Finishers appear here, the newest on top; where many come at once, those to name.</source>
   <translation>还没有人完赛。完赛者在此显示，最新的在最上面；同时到达的人多时，只显示要点名的。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>The first of each race and sex appear here as soon as a split has been passed.</source>
   <translation>一旦有人通过分段，各项目男女领先者即在此显示。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Firsts, records, round numbers and groups that are all in appear here.</source>
   <translation>第一名、纪录、整数名次和全部到齐的团队在此显示。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Pinned</source>
   <translation>已固定</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>Found and pinned</source>
   <translation>找到的和固定的</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>{n} more since, not named</source>
   <translation>之后还有 {n} 人，未点名</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/stage.py" />
   <source>{n} newer above: Home</source>
   <translation>上面还有 {n} 个更新的：Home</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>As the main window</source>
   <translation>与主窗口相同</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>Seconds for a name</source>
   <translation>每个名字的秒数</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/strip.py" />
   <source>Light</source>
   <translation>明暗</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Men</source>
   <translation>男</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Women</source>
   <translation>女</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Sex X</source>
   <translation>性别 X</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{group} {place}.</source>
   <translation>{group} {place}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>+ {n} more not named</source>
   <translation>另有 {n} 人未点名</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{n} of {all} in</source>
   <translation>{all} 人中 {n} 人已到</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{km} km</source>
   <translation>{km} 公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>record {time}</source>
   <translation>纪录 {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>finish</source>
   <translation>终点</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>Place</source>
   <translation>名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>net {time}</source>
   <translation>净计时 {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>gun {time}</source>
   <translation>枪声 {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>{gap} at {split}</source>
   <translation>{split} 处 {gap}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>expected at {at}</source>
   <translation>预计 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>expected</source>
   <translation>预计</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/telling.py" />
   <source>no gun yet</source>
   <translation>尚未鸣枪</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/whereabouts.py" />
   <source>has not started</source>
   <translation>尚未起跑</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/whereabouts.py" />
   <source>last seen at {split}, {at}</source>
   <translation>最后经过 {split}，{at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/whereabouts.py" />
   <source>has started, {at}</source>
   <translation>已起跑，{at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>What was done</source>
   <translation>已做的事</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>Choose somebody first: arrow keys, a click, or / to find.</source>
   <translation>请先选一个人：方向键、点击，或用 / 查找。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>Arrow keys choose; F1 shows all keys.</source>
   <translation>方向键选择；F1 显示所有按键。</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>Announcer</source>
   <translation>播音员</translation>
  </message>
  <message>
   <location filename="ui/desktop/announcer/window.py" />
   <source>{bib} has no group, no club and no country.</source>
   <translation>{bib} 没有团队、俱乐部和国家。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>event.toml</source>
   <translation>event.toml</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>or an event.toml that is there already: type or drop its path, Enter</source>
   <translation>或已有的 event.toml：输入或拖入路径，Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Pages of the set-up</source>
   <translation>设置各页</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Back (Ctrl+PgUp)</source>
   <translation>返回 (Ctrl+PgUp)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Next (Ctrl+PgDown)</source>
   <translation>下一步 (Ctrl+PgDown)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Undo (Ctrl+Z)</source>
   <translation>撤销 (Ctrl+Z)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Redo (Ctrl+Y)</source>
   <translation>重做 (Ctrl+Y)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Leave (Esc)</source>
   <translation>离开 (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Begun from a sample; go through the pages and change what differs. Ctrl+Z takes it back.</source>
   <translation>已从样例开始；逐页修改不同之处。Ctrl+Z 撤回。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>These categories are for all races; Ctrl+Z brings back those before.</source>
   <translation>这些组别用于所有项目；Ctrl+Z 恢复之前的。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Reading {name} ...</source>
   <translation>正在读 {name} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Looking at every port of this computer; nothing is changed in any box. Some ten seconds ...</source>
   <translation>正在查看本机各端口；不改动任何设备。约十秒 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>About this cell</source>
   <translation>关于此格</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Begin from</source>
   <translation>起始样例</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Take a set</source>
   <translation>取一套</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>At this computer</source>
   <translation>在本机</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>{title}: {help}. Type to change it.</source>
   <translation>{title}：{help}。直接输入即改。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Summary</source>
   <translation>总览</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Read: {name}. Ctrl+Z takes it back.</source>
   <translation>已读：{name}。Ctrl+Z 撤回。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>There is no port with a box at this computer.</source>
   <translation>本机没有接着设备的端口。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/assistant.py" />
   <source>Find devices</source>
   <translation>查找设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>announcer</source>
   <translation>播音点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>backup</source>
   <translation>备用</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>category</source>
   <translation>组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>club</source>
   <translation>俱乐部</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>gun</source>
   <translation>枪声</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>main</source>
   <translation>主</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>nation</source>
   <translation>国家</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>net</source>
   <translation>净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>overall</source>
   <translation>总名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>place</source>
   <translation>名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>place by sex</source>
   <translation>同性别名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>race day</source>
   <translation>比赛日</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>sex</source>
   <translation>性别</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>split</source>
   <translation>分段</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>start</source>
   <translation>起点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>time</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>year end</source>
   <translation>年底</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is no code; write letters and digits without spaces, such as K5</source>
   <translation>{typed!r} 不是代码；请写字母和数字，不含空格，如 K5</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is no distance; write metres, as 21097.5, or 21.0975 km</source>
   <translation>{typed!r} 不是距离；请写米数，如 21097.5，或 21.0975 km</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is not a time zone; write a name such as Asia/Shanghai</source>
   <translation>{typed!r} 不是时区；请写名称，如 Asia/Shanghai</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is not a whole number; write digits only</source>
   <translation>{typed!r} 不是整数；只写数字</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/fields.py" />
   <source>{typed!r} is none of {known}; choose one of them</source>
   <translation>{typed!r} 不在 {known} 之中；请选其一</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/mistakes.py" />
   <source>on the page {page}</source>
   <translation>在“{page}”页</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/mistakes.py" />
   <source>The event has no name; write it.</source>
   <translation>赛事还没有名称；请写上。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/mistakes.py" />
   <source>There is no race yet; add one on the page Races, or begin from a sample.</source>
   <translation>还没有项目；请在“项目”页添加，或从样例开始。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Marathon with half</source>
   <translation>马拉松加半程</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>10 km</source>
   <translation>10 公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>10 km and family run</source>
   <translation>10 公里和欢乐跑</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Kunming Marathon, four races</source>
   <translation>昆明马拉松，四个项目</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>M and W</source>
   <translation>M 和 W</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Road: open, five years from 35</source>
   <translation>公路：公开组，35 岁起每五年一组</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Trail: open, ten years from 40</source>
   <translation>越野：公开组，40 岁起每十年一组</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/offers.py" />
   <source>Triathlon: 18-24, five years</source>
   <translation>铁三：18-24，每五年一组</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Event</source>
   <translation>赛事</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Points</source>
   <translation>计时点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Waves</source>
   <translation>批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Categories</source>
   <translation>组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Awards</source>
   <translation>奖项</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Teams</source>
   <translation>团队</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Decoders</source>
   <translation>解码器</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Add (Ins)</source>
   <translation>添加 (Ins)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Duplicate (Ctrl+D)</source>
   <translation>复制 (Ctrl+D)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Remove (Ctrl+Del)</source>
   <translation>移除 (Ctrl+Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Up (Alt+Up)</source>
   <translation>上移 (Alt+Up)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Down (Alt+Down)</source>
   <translation>下移 (Alt+Down)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Splits of race {race}, in course order; the last is the finish</source>
   <translation>项目 {race} 的分段，按赛道顺序；最后一个是终点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/pages.py" />
   <source>Splits</source>
   <translation>分段</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>{wrong} It stays {was}.</source>
   <translation>{wrong}仍为 {was}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>What</source>
   <translation>内容</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>What belongs there</source>
   <translation>应填内容</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/sheet.py" />
   <source>empty</source>
   <translation>空</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{code}  {name}: {metres} m, {splits}, {categories}; wave {waves}</source>
   <translation>{code}  {name}：{metres} 米，{splits}，{categories}；批次 {waves}</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} decoder|{n:,} decoders</source>
   <translation>{n:,} 台解码器</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{boxes}, {plugged} with a port</source>
   <translation>{boxes}，其中有端口 {plugged}</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} split|{n:,} splits</source>
   <translation>{n:,} 个分段</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} category|{n:,} categories</source>
   <translation>{n:,} 个组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>The set-up</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>What is missing</source>
   <translation>缺什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Answer</source>
   <translation>答复</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Race file</source>
   <translation>比赛文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Where the race is kept: a name that ends with .race</source>
   <translation>比赛存放处：以 .race 结尾的名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Entries</source>
   <translation>报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>entries.csv, if it is there already: type or drop its path</source>
   <translation>entries.csv，若已有：输入或拖入路径</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Make the race and open it (Enter)</source>
   <translation>建立比赛并打开 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>event.toml is written beside it: the same set-up as text, for another day.</source>
   <translation>旁边写入 event.toml：同一设置的文本，供以后用。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Making the race ...</source>
   <translation>正在建立比赛 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Show what changes (Enter)</source>
   <translation>看会改变什么 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Write the set-up to a file, as event.toml: type its path, Enter</source>
   <translation>把设置写成 event.toml 文件：输入路径，Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Write event.toml</source>
   <translation>写 event.toml</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Looking what changes ...</source>
   <translation>正在看会改变什么 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{n:,} timing point|{n:,} timing points</source>
   <translation>{n:,} 个计时点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>and {n} more, marked on their pages</source>
   <translation>另有 {n} 处，在各页已标出</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Everything fits together.</source>
   <translation>全部相符。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Nothing is changed: this set-up counts already.</source>
   <translation>没有改动：此设置已生效。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Write the name of the race file first.</source>
   <translation>请先写比赛文件的名称。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>no name yet</source>
   <translation>尚无名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Another set-up for this race</source>
   <translation>本比赛的另一设置</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Let it count</source>
   <translation>使其生效</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>set-up changed in the window</source>
   <translation>在窗口中改设置</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>The set-up counts now.</source>
   <translation>设置现已生效。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>Written: {path}</source>
   <translation>已写：{path}</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/summary.py" />
   <source>{path} says the same already.</source>
   <translation>{path} 已是同样内容。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Codes of races, as M, H; empty: all races</source>
   <translation>项目代码，如 M, H；空：所有项目</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Timing points are places on the road: start, finish and those between. Ins adds the first.</source>
   <translation>计时点是路上的位置：起点、终点和中间各点。按 Ins 添加第一个。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A race is one distance with its own result list. Ins adds the first.</source>
   <translation>一个项目是一个距离，有自己的成绩单。按 Ins 添加第一个。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Splits are where the race passes a timing point, in course order; the last is the finish. Ins adds one.</source>
   <translation>分段是项目经过计时点之处，按赛道顺序；最后一个是终点。按 Ins 添加。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A wave is who starts together, with one gun. Ins adds the first.</source>
   <translation>一个批次是一起出发、共用一枪的人。按 Ins 添加第一个。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Without any, every race has M and W. Take one of the sets above, or Ins for your own.</source>
   <translation>若一个都没有，每个项目只有 M 和 W。可取上面的一套，或按 Ins 自建。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Without any, each race has prizes for the first three of each sex. Ins adds one, in the order they are given.</source>
   <translation>不设则每个项目男女前三名有奖。按 Ins 添加，按颁奖顺序。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Team contests of clubs or nations, if there are any. Ins adds one.</source>
   <translation>俱乐部或国家的团体赛（如有）。按 Ins 添加。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Decoders are the boxes that hear the chips. Ins adds one; the race can be made without.</source>
   <translation>解码器是接收芯片的设备。按 Ins 添加；没有也能建立比赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Distance, m</source>
   <translation>距离，米</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Event name</source>
   <translation>赛事名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it stands on lists and certificates</source>
   <translation>名单和证书上的写法</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The day of the race, as 2026-05-10</source>
   <translation>比赛日，如 2026-05-10</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Time zone</source>
   <translation>时区</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of the race, as Asia/Shanghai</source>
   <translation>比赛所在，如 Asia/Shanghai</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Town</source>
   <translation>城市</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The town; may be left empty</source>
   <translation>城市；可不填</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Languages</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of certificates and lists, as zh, en, ru</source>
   <translation>证书和名单的语言，如 zh, en, ru</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the point, used once, as K5</source>
   <translation>计时点的短名，只用一次，如 K5</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Point name</source>
   <translation>计时点名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As the crew and the announcer see it</source>
   <translation>工作人员和播音员看到的名字</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Kind</source>
   <translation>种类</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>start, split, announcer or finish</source>
   <translation>start（起点）、split（分段）、announcer（播音）或 finish（终点）</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Dead time</source>
   <translation>合并时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Reads of a chip within this are one passing</source>
   <translation>同一芯片在此时间内的读取算一次通过</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the race, used once, as M; entries name it</source>
   <translation>项目的短名，只用一次，如 M；报名表用它</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Race name</source>
   <translation>项目名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it stands on lists</source>
   <translation>名单上的写法</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Metres, or as 42.195 km; the finish moves with it</source>
   <translation>米，或写 42.195 km；终点随之移动</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Ranked by</source>
   <translation>排名依据</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>gun or net: the overall list and the list by sex</source>
   <translation>gun（枪声）或 net（净计时）：总名单和性别名单</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Categories by</source>
   <translation>组别依据</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>gun or net; empty: as the overall list</source>
   <translation>gun 或 net；空：同总名单</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Places</source>
   <translation>名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>yes or no; no: times and no places, as in a fun run</source>
   <translation>yes 或 no；no：只有时间没有名次，如欢乐跑</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Time limit</source>
   <translation>关门时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>From the race's last gun, as 06:15:00; empty: none</source>
   <translation>从该项目最后一枪算起，如 06:15:00；空：无</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the split in this race</source>
   <translation>该项目中分段的短名</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Point</source>
   <translation>计时点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The timing point, by its code</source>
   <translation>计时点的代码</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>From the start of the race, metres or km; the last split is the finish</source>
   <translation>从该项目起点算，米或 km；最后一个分段是终点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Earliest</source>
   <translation>最早</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>After the gun; a passing before it is no split; empty: any</source>
   <translation>枪声之后；早于此不算分段；空：不限</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Cut-off</source>
   <translation>关门</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>After the gun; a passing after it is no split; empty: none</source>
   <translation>枪声之后；晚于此不算分段；空：无</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the wave, as A</source>
   <translation>批次的短名，如 A</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Codes of the races it starts, as M, H</source>
   <translation>该批次出发的项目代码，如 M, H</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Planned</source>
   <translation>计划</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Time of day, as 08:00:00; shown to the crew, starts nothing by itself</source>
   <translation>当天时间，如 08:00:00；给工作人员看，本身不发令</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Start window</source>
   <translation>起点时限</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So long after its gun the start point counts</source>
   <translation>枪声后起点读取有效的时长</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Ranked</source>
   <translation>排名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>yes or no; no: times and no places, as a guest of honour</source>
   <translation>yes 或 no；no：只有时间没有名次，如特邀嘉宾</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Wave name</source>
   <translation>批次名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>What it is, where the code does not say it; may be left empty</source>
   <translation>代码说明不了时，写它是什么；可不填</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it stands on lists, as M40</source>
   <translation>名单上的写法，如 M40</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Sex</source>
   <translation>性别</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>M, W or X; empty: any</source>
   <translation>M、W 或 X；空：不限</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>From age</source>
   <translation>起始年龄</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Years; belongs to it; empty: none</source>
   <translation>岁；含本岁；空：无</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>To age</source>
   <translation>截止年龄</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Age on</source>
   <translation>年龄计算日</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>race day or year end</source>
   <translation>比赛日或年底</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Award name</source>
   <translation>奖项名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>As it is called on the medal list</source>
   <translation>获奖名单上的叫法</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>One list for</source>
   <translation>每份名单</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>overall: everybody; sex, category: each of them</source>
   <translation>overall：所有人；sex、category：各一份</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many win, on each list</source>
   <translation>每份名单的获奖人数</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>gun or net</source>
   <translation>gun 或 net</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Exclusive</source>
   <translation>不重复得奖</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>yes: who wins here wins nothing further down</source>
   <translation>yes：在此得奖者后面不再得奖</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Contest name</source>
   <translation>竞赛名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of the team contest</source>
   <translation>团体赛的</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Of</source>
   <translation>单位</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>club or nation</source>
   <translation>club（俱乐部）或 nation（国家）</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Runners</source>
   <translation>选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many of a team count</source>
   <translation>每队计这么多人</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Score</source>
   <translation>计分</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>What is summed: time, place or place by sex</source>
   <translation>累计什么：时间、名次或同性别名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Basis</source>
   <translation>依据</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>M or W; empty: any</source>
   <translation>M 或 W；空：不限</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many men at least</source>
   <translation>男选手至少人数</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many women at least</source>
   <translation>女选手至少人数</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Teams each</source>
   <translation>每家队数</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>So many teams of one club may be placed</source>
   <translation>同一俱乐部可有这么多队排名</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>A short name of the box, as FIN-A</source>
   <translation>设备的短名，如 FIN-A</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>The timing point where it stands</source>
   <translation>设备所在的计时点</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Role</source>
   <translation>角色</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>main, or backup: fills what the main one missed</source>
   <translation>main（主），或 backup（备）：补主机漏读</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Protocol</source>
   <translation>协议</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>How it speaks</source>
   <translation>通信方式</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Port</source>
   <translation>端口</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>/dev/ttyUSB0, COM3, socket://10.0.0.5:10000; empty: none yet</source>
   <translation>/dev/ttyUSB0、COM3、socket://10.0.0.5:10000；空：暂无</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Baud</source>
   <translation>波特率</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Empty: the protocol's</source>
   <translation>空：按协议</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Offset, ms</source>
   <translation>偏移，毫秒</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Added to the times of the box</source>
   <translation>加到设备的时间上</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Reader</source>
   <translation>读头</translation>
  </message>
  <message>
   <location filename="ui/desktop/assistant/tables.py" />
   <source>Which of several behind one port; else empty</source>
   <translation>同一端口后的哪一个；否则空</translation>
  </message>
  <message>
   <location filename="ui/desktop/background.py" />
   <source>Something could not be worked out ({fault}). The race is as it was; the log has more.</source>
   <translation>有内容无法算出（{fault}）。比赛未受影响；详见日志。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} did not finish (DNF), so there is no certificate. If that is wrong: to the timing crew.</source>
   <translation>{bib} 未完赛（DNF），没有证书。如有误，请找计时组。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} did not start (DNS), so there is no certificate. If that is wrong: to the timing crew.</source>
   <translation>{bib} 未出发（DNS），没有证书。如有误，请找计时组。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} finished after the time limit, so there is no certificate. Questions: to the timing crew.</source>
   <translation>{bib} 超过关门时间，没有证书。有疑问请找计时组。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} is disqualified, so there is no certificate. Questions: to the timing crew.</source>
   <translation>{bib} 被取消资格，没有证书。有疑问请找计时组。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} has not finished yet. {seen}</source>
   <translation>{bib} 还没有完赛。{seen}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} has no finish time, so there is no certificate. If that is wrong: to the timing crew.</source>
   <translation>{bib} 没有终点时间，没有证书。如有误，请找计时组。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>This is the code of a certificate, but not of one of this race. Scan the bib.</source>
   <translation>这是证书的二维码，但不属于本场比赛。请扫描号码布。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Press {key} to put {bib} on the waiting list.</source>
   <translation>按 {key} 把 {bib} 列入等候名单。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Not seen yet.</source>
   <translation>还没有出现过。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} was printed {n} times, last at {time}. Press Enter once more for another copy.</source>
   <translation>{bib} 已打印 {n} 次，最后一次在 {time}。再按一次 Enter 重印。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Nobody has bib {bib}. Check the number, or type the name and choose.</source>
   <translation>没有人用号码 {bib}。请核对号码，或输入姓名后选择。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} has finished, but the results of {race} are not official yet. {list}</source>
   <translation>{bib} 已完赛，但 {race} 的成绩还未正式公布。{list}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Ready: press Enter to print {bib} {name}</source>
   <translation>就绪：按 Enter 打印 {bib} {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>code</source>
   <translation>二维码</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>not finished yet</source>
   <translation>还没有完赛</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>On the waiting list; {key} takes it off.</source>
   <translation>已在等候名单；按 {key} 移除。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Last seen at {point}, {time}.</source>
   <translation>最后出现：{point}，{time}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>Last seen at the start, {time}.</source>
   <translation>最后出现：起点，{time}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} is being printed. Press Enter once more for another copy.</source>
   <translation>{bib} 正在打印。再按一次 Enter 重印。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>The result of {bib} has changed since it was printed at {time}. Press Enter for the new one; take the old one back.</source>
   <translation>{bib} 的成绩在 {time} 打印后已变更。按 Enter 打印新证书；请收回旧证书。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>{bib} was printed at {time}. Press Enter once more for another copy.</source>
   <translation>{bib} 已在 {time} 打印。再按一次 Enter 重印。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>(no name)</source>
   <translation>（无姓名）</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>printed before</source>
   <translation>以前打印过</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>not official yet</source>
   <translation>还未正式</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>of another race</source>
   <translation>其他比赛的</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>no finish time</source>
   <translation>没有终点时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>no such bib</source>
   <translation>没有此号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_answers.py" />
   <source>One was printed at {time}: take it back.</source>
   <translation>{time} 已打印过一张：请收回。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} certificate: {where}|{n:,} certificates: {where}</source>
   <translation>{n:,} 份证书：{where}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source> ({n:,} was there already)| ({n:,} were there already)</source>
   <translation>（其中 {n:,} 份已存在）</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>, and {n:,} more</source>
   <translation>，另有 {n:,} 项</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} certificate|{n:,} certificates</source>
   <translation>{n:,} 份证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>No certificate</source>
   <translation>没有证书可制作</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} has not finished yet|{n:,} have not finished yet</source>
   <translation>{n:,} 人尚未完赛</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} is not official yet|{n:,} are not official yet</source>
   <translation>{n:,} 人的成绩尚未正式公布</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{n:,} has none (DNS, DNF, DQ, no time)|{n:,} have none (DNS, DNF, DQ, no time)</source>
   <translation>{n:,} 人没有证书（DNS、DNF、DQ、无成绩）</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>No certificate: nobody fits all that is chosen here.</source>
   <translation>没有证书可制作：没有人符合此处的全部条件。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>To be looked at: {who}</source>
   <translation>需要检查：{who}</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>{places} are no places: write 1-100, or 3, or 50- for all from the 50th on.</source>
   <translation>“{places}”不是名次：请写 1-100、3，或 50-（第 50 名及以后）。</translation>
  </message>
  <message>
   <location filename="ui/desktop/certificate_batch.py" />
   <source>The file that is there is replaced.</source>
   <translation>已有的文件将被替换。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>by the program: {why}</source>
   <translation>程序填写：{why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>Looking what changes: {title} ...</source>
   <translation>正在看会改变什么：{title} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>Write why, then Enter: it stands in the log.</source>
   <translation>写明理由，再按 Enter：它会留在日志里。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/asking.py" />
   <source>Looking what changes ... Press Enter when it stands here.</source>
   <translation>正在看会改变什么 ... 显示后再按 Enter。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Another copy of {bib} {name} is being printed. Next bib.</source>
   <translation>正在重印 {bib} {name}。请输入下一个号码。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} {name} is being printed. Next bib.</source>
   <translation>正在打印 {bib} {name}。请输入下一个号码。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} {name} is on the waiting list. {key} prints all who may be printed.</source>
   <translation>{bib} {name} 已列入等候名单。按 {key} 打印所有可打印的。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} {name} is off the waiting list.</source>
   <translation>{bib} {name} 已移出等候名单。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{n:,} is being printed, {left} still wait.|{n:,} are being printed, {left} still wait.</source>
   <translation>正在打印 {n:,} 张，还有 {left} 人等候。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Type or scan a bib, then Enter. A name will do, too.</source>
   <translation>输入或扫描号码，然后按 Enter。输入姓名也可以。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>each runner's own language</source>
   <translation>每位选手自己的语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{printer}, {layout}, {language}.  {key}: language  {options}: printer, paper, layout</source>
   <translation>{printer}，{layout}，{language}。  {key}：语言  {options}：打印机、纸张、版式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Waiting list: {bibs}. {key} prints those whose results are official.</source>
   <translation>等候名单：{bibs}。按 {key} 打印成绩已正式的。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Printer</source>
   <translation>打印机</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>The race is being scored for the first time; scan again in a moment.</source>
   <translation>正在第一次计算成绩；请稍后再扫描。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Here the race can only be looked at, and a page would not be counted. Print where it is open.</source>
   <translation>这里只能查看比赛，打印的证书不会计数。请在打开比赛的地方打印。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Type the bib that shall wait, then press {key}.</source>
   <translation>输入要等候的号码，然后按 {key}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Nobody on the waiting list can be printed yet: {bibs}.</source>
   <translation>等候名单上还没有可打印的：{bibs}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Nobody is on the waiting list.</source>
   <translation>等候名单为空。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>Choose with the arrow keys, then Enter.</source>
   <translation>用方向键选择，然后按 Enter。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates.py" />
   <source>{bib} need not wait: press Enter to print.</source>
   <translation>{bib} 不必等候：按 Enter 打印。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Where to</source>
   <translation>保存到</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Stop  {key}, Esc</source>
   <translation>停止  {key}、Esc</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Being made: {where}</source>
   <translation>正在制作：{where}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>The certificates could not be made; the log has more. Try once more.</source>
   <translation>证书未能制作；日志中有详情。请再试一次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Being stopped ...</source>
   <translation>正在停止……</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>all; or 1-100, 3, 50-</source>
   <translation>全部；或 1-100、3、50-</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>%v of %m</source>
   <translation>%v / %m</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Many certificates</source>
   <translation>批量制作证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Only who is on the waiting list</source>
   <translation>仅限等候名单上的人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Make them  Enter</source>
   <translation>制作  Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Done  Esc</source>
   <translation>完成  Esc</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>{race} all certificates</source>
   <translation>{race} 全部证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>All categories</source>
   <translation>全部组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Category</source>
   <translation>组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Files</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>All races</source>
   <translation>全部项目</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>One PDF for all</source>
   <translation>全部合为一个 PDF</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>A PDF for each runner, in a folder</source>
   <translation>每人一个 PDF，放入文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Stopped. The files that are made stay; Enter here goes on with the others.</source>
   <translation>已停止。已制作的文件保留；在此按 Enter 继续制作其余的。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_batch.py" />
   <source>Stopped. Nothing was written.</source>
   <translation>已停止。没有写入任何文件。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_field.py" />
   <source>Bib or name</source>
   <translation>号码或姓名</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Name</source>
   <translation>名字</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Certificate</source>
   <translation>证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>Last certificates</source>
   <translation>最近的证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_list.py" />
   <source>copy {n}</source>
   <translation>第 {n} 份</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>as the printer has it</source>
   <translation>按打印机设置</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Layout file</source>
   <translation>版式文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>an own layout: path of its .json file</source>
   <translation>自己的版式：.json 文件的路径</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Folder for PDF files</source>
   <translation>PDF 文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Before the results are official, too</source>
   <translation>成绩正式之前也打印</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Test page</source>
   <translation>测试页</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>PDF file, in a folder</source>
   <translation>PDF 文件，存入文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Paper</source>
   <translation>纸张</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Tray</source>
   <translation>纸盒</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Layout</source>
   <translation>版式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>{printer} (not there)</source>
   <translation>{printer}（不在）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>own file</source>
   <translation>自己的文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_options.py" />
   <source>each runner's own</source>
   <translation>每位选手自己的</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_preview.py" />
   <source>The page as it will be printed</source>
   <translation>打印出来的样子</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/certificates_preview.py" />
   <source>Type or scan a bib: the page appears here.</source>
   <translation>输入或扫描号码：证书会显示在这里。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>lost: check its cable, Ctrl+H</source>
   <translation>断线：检查线缆，Ctrl+H</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>start it: Ctrl+H, Shift+S</source>
   <translation>启动它：Ctrl+H，Shift+S</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: silent for {time}, {n} runners should have passed since. Check the mat.</source>
   <translation>{point}：{time} 没有读取，其间应有选手通过，人数 {n}。请检查计时毯。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>ok</source>
   <translation>正常</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>watch</source>
   <translation>注意</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>silent</source>
   <translation>无声</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>no read</source>
   <translation>无读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>nobody yet</source>
   <translation>尚无人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>uncounted</source>
   <translation>不计数</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>clock</source>
   <translation>时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>no mat</source>
   <translation>无计时毯</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>no box</source>
   <translation>无设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Passed</source>
   <translation>通过</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Expected</source>
   <translation>应到</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Seen at the point before, here or later, and not out of the race</source>
   <translation>在前一点、此点或之后出现过，且未退出</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Missing</source>
   <translation>缺</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Should have passed here by now, by the forecast, or was seen later on and not here</source>
   <translation>按预测此时应已通过此点，或之后出现过而此点未见</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Per min</source>
   <translation>每分</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Chips read in the last minute</source>
   <translation>最近一分钟读到的芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Last read</source>
   <translation>最近读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>How long ago the last read arrived</source>
   <translation>最近一次读取是多久以前</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Main / backup</source>
   <translation>主 / 备</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Runners seen by the main and by the backup decoder</source>
   <translation>主解码器和备解码器各看到的选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: none of its boxes is heard, the line is lost. Check the cable: Ctrl+H.</source>
   <translation>{point}：所有设备都收不到，线路已断。请检查线缆：Ctrl+H。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: its line was stopped, {n} runners should have passed since. Start it: Ctrl+H, Shift+S.</source>
   <translation>{point}：线路已被停止，此后应有 {n} 名选手通过。请启动：Ctrl+H，Shift+S。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: the clock of {code} is {span} ahead. Correct it: Ctrl+H.</source>
   <translation>{point}：{code} 的时钟快 {span}。修正：Ctrl+H。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: no read yet, and {n} runners should have passed. Check the mat.</source>
   <translation>{point}：尚无读取，而应有选手通过，人数 {n}。请检查计时毯。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Whether the mat reads while runners are due</source>
   <translation>选手将到时计时毯是否在读</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>Checkpoints</source>
   <translation>计时点</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>No timing points yet. Add [[points]] to the event's set-up.</source>
   <translation>还没有计时点。请在赛事设置中添加 [[points]]。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/checkpoints.py" />
   <source>{point}: the clock of {code} is {span} behind. Correct it: Ctrl+H.</source>
   <translation>{point}：{code} 的时钟慢 {span}。修正：Ctrl+H。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/choosing.py" />
   <source>What to do</source>
   <translation>怎么办</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/choosing.py" />
   <source>Type the bib into the field beside the choice.</source>
   <translation>在选择旁的输入框里写号码。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Correct the clock of {code} by a fact</source>
   <translation>用记录修正 {code} 的时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>In place of fact {facts}, counting over that time|In place of facts {facts}, counting over that time</source>
   <translation>取代在该时段有效的记录 {facts}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>its first read</source>
   <translation>其首次读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>no end</source>
   <translation>不限</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>whenever</source>
   <translation>任何时候</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>By our clock: a clock that was ahead and is set shows the same times once more.</source>
   <translation>按本机时钟：快的时钟校准后，同一时间会再出现一次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Add to its times</source>
   <translation>加到其时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>From, by its own clock</source>
   <translation>自（按其时钟）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Until</source>
   <translation>至</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>If they came before</source>
   <translation>限此前到达的</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>its clock was wrong</source>
   <translation>时钟不准</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Corrected, undo Ctrl+Z: {fact}</source>
   <translation>已修正，撤销 Ctrl+Z：{fact}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>'{typed}' is no span. Write seconds, as -3.2, or -0:00:03.200.</source>
   <translation>“{typed}”不是时长。请写秒数，如 -3.2，或 -0:00:03.200。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Correct</source>
   <translation>修正</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/clock_strip.py" />
   <source>Write what is added to its times: -3.2 for a clock that is 3.2 seconds ahead.</source>
   <translation>写明加到其时间上的值：时钟快 3.2 秒则写 -3.2。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Wave {wave} from {old} to {new}</source>
   <translation>批次 {wave}：{old} 改为 {new}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Wave {wave} gets its gun at {new}.</source>
   <translation>批次 {wave} 的枪声定为 {new}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>That is the time it has now.</source>
   <translation>与现在的时间相同。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>{moved}: nobody has finished yet.</source>
   <translation>{moved}：尚无人完赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Reason, for the log</source>
   <translation>理由，记入日志</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Confirm (Enter)</source>
   <translation>确认 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Gun of wave {wave}</source>
   <translation>批次 {wave} 的枪声</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Gun time</source>
   <translation>枪声时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>Reason</source>
   <translation>理由</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/correction.py" />
   <source>That is in the future: it is {now} now.</source>
   <translation>那是将来：现在 {now}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course.py" />
   <source>{since} to {until}</source>
   <translation>{since} 至 {until}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course.py" />
   <source>The course of each race appears here: who waits at the start, and after the gun where the runners are, with head, tail and sweep.</source>
   <translation>各项目的赛道显示在此：起点有谁在等，枪响后选手在哪里，连同排头、末尾和收容。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Expected next</source>
   <translation>预计下一</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>The next point, and when he should be there</source>
   <translation>下一点及预计到达</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Who is there</source>
   <translation>谁在那里</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Runners at this place</source>
   <translation>此处的选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>Back (Esc)</source>
   <translation>返回 (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>{what}: {n}</source>
   <translation>{what}：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>{what}: nobody</source>
   <translation>{what}：无人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>{said}, overdue</source>
   <translation>{said}，逾时</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_list.py" />
   <source>(the first {n} below)</source>
   <translation>（前 {n} 名见下）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>km</source>
   <translation>公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>head</source>
   <translation>排头</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>tail</source>
   <translation>末尾</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>tail, head</source>
   <translation>末尾、排头</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>After the gun the field moves here: head, tail, sweep.</source>
   <translation>枪响后队伍在此移动：排头、末尾、收容。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>sweep</source>
   <translation>收容</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>Start</source>
   <translation>起点</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_strip.py" />
   <source>Finish</source>
   <translation>终点</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{race}: {said}</source>
   <translation>{race}：{said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{since} to {until}: {n} there</source>
   <translation>{since} 至 {until}：{n} 人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} in {wave} wait</source>
   <translation>{wave} 有 {n} 人等待</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{told}, {n} of them long overdue</source>
   <translation>{told}，其中久未出现 {n} 人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{said} for {at}</source>
   <translation>{said}，预计 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{all} entered, {n} without a wave, so no time: Problems, F3</source>
   <translation>报名 {all}，其中 {n} 没有批次因而没有成绩：问题，F3</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{name}, {km} km: {n} passed</source>
   <translation>{name}，{km} 公里：通过 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head {n} km</source>
   <translation>排头 {n} 公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head at {n} km</source>
   <translation>排头在 {n} 公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>tail {n} km</source>
   <translation>末尾 {n} 公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>tail at {n} km</source>
   <translation>末尾在 {n} 公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} on course</source>
   <translation>在途 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} on the course</source>
   <translation>赛道上 {n} 人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} finished</source>
   <translation>完赛 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} behind sweep</source>
   <translation>收容后 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} behind the sweep</source>
   <translation>落在收容之后 {n} 人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} long overdue</source>
   <translation>久未出现 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} unseen</source>
   <translation>未见 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>{n} not seen since the gun</source>
   <translation>枪响后未见 {n} 人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>nobody entered yet</source>
   <translation>尚无人报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head passed at {at}</source>
   <translation>排头 {at} 通过</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>head expected at {at}</source>
   <translation>排头预计 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>tail expected at {at}</source>
   <translation>末尾预计 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>cut-off at {at}, in {gap}</source>
   <translation>{at} 关门，还有 {gap}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>cut-off at {at}, {gap} ago</source>
   <translation>{at} 关门，已过 {gap}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/course_words.py" />
   <source>mat: {word}</source>
   <translation>计时毯：{word}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries.py" />
   <source>No entry is chosen. Choose one in the list of entries (Ctrl+Shift+N).</source>
   <translation>未选择报名。请在报名列表中选择 (Ctrl+Shift+N)。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries.py" />
   <source>Finish what is open first, with Enter, or leave it with Esc.</source>
   <translation>先用 Enter 完成打开的，或用 Esc 离开。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Bib, line</source>
   <translation>号码、行</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Of what is refused, the line</source>
   <translation>被拒的写行号</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Who, what is changed, or why it is refused</source>
   <translation>谁，改了什么，或为何被拒</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>The CSV file: type its path, or drop it here; a name alone: beside the race</source>
   <translation>CSV 文件：输入路径或拖到此处；只写名称：在比赛旁</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Path of the file</source>
   <translation>文件路径</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>What the file would do</source>
   <translation>文件会做什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Import entries</source>
   <translation>导入报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Enter reads it and shows what it would do; nothing is recorded by that.</source>
   <translation>Enter 读取并显示它会做什么；这样不会记录任何内容。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Reading {name}</source>
   <translation>正在读 {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Import of {name}</source>
   <translation>导入 {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Imported. These lines stayed out: mend them in the file; Enter in the path reads it again.</source>
   <translation>已导入。以下各行未导入：请在文件中改正；在路径栏按 Enter 重新读取。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Entries were changed meanwhile: the file is read anew, look at it again.</source>
   <translation>报名其间已变：文件重新读取，请再看一遍。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Import {n}</source>
   <translation>导入 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>from {name}</source>
   <translation>来自 {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>Imported, undo Ctrl+Z: {name}, {said}</source>
   <translation>已导入，撤销 Ctrl+Z：{name}，{said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>It could not be read.</source>
   <translation>无法读取。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_bringing.py" />
   <source>There is nothing to import.</source>
   <translation>没有可导入的。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Wave</source>
   <translation>批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Born</source>
   <translation>出生</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>1980-05-31</source>
   <translation>1980-05-31</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>code, name</source>
   <translation>代码、名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Club</source>
   <translation>俱乐部</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>zh</source>
   <translation>zh</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Elite</source>
   <translation>精英</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Chip</source>
   <translation>芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>scan it, or leave it empty</source>
   <translation>扫描，或不填</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Second chip</source>
   <translation>第二芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>W  women</source>
   <translation>W  女</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>M  men</source>
   <translation>M  男</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Recorded, undo Ctrl+Z: {bib} {name}</source>
   <translation>已记录，撤销 Ctrl+Z：{bib} {name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>write the number that the runner wears; {free} is free</source>
   <translation>写选手戴的号码；{free} 空着</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{bib} is {name}'s; take {free}, or leave with Esc and edit {bib} in the list</source>
   <translation>{bib} 是 {name} 的；用 {free}，或按 Esc 离开、在列表中编辑 {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>write a name, or as much of it as is known</source>
   <translation>写姓名，或所知的部分</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{chip} is the chip of {bib} {name}; scan another, take it off {bib} first, or swap the two runners</source>
   <translation>{chip} 是 {bib} {name} 的芯片；扫描另一枚，先从 {bib} 取下，或对换两名选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{yes} (Enter)</source>
   <translation>{yes} (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>late entry</source>
   <translation>补报</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>corrected by the crew</source>
   <translation>由计时组改正</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Late entry</source>
   <translation>补报</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Entry {bib}</source>
   <translation>报名 {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Enter it</source>
   <translation>登记</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Change it</source>
   <translation>修改</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>{title}: {fault}</source>
   <translation>{title}：{fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>What is wrong in this field</source>
   <translation>此栏哪里不对</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Other columns of the entry</source>
   <translation>报名的其他列</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Nothing is written yet.</source>
   <translation>还没有填写。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>Nothing is changed yet.</source>
   <translation>尚无改动。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>the entry was changed elsewhere meanwhile; leave with Esc and open it again</source>
   <translation>该报名其间在别处改过；按 Esc 离开再打开</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>A bib stays what it is; runners who wear each other's: swap them.</source>
   <translation>号码不改；两人戴错号码时：对换。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>somebody</source>
   <translation>某人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_form.py" />
   <source>another</source>
   <translation>另一人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>How many entries are shown</source>
   <translation>显示多少报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Edit</source>
   <translation>编辑</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Swap</source>
   <translation>对换</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>{n} of {all}</source>
   <translation>{n} / {all}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>{shown} entries</source>
   <translation>报名 {shown}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Bib, name, chip or club</source>
   <translation>号码、姓名、芯片或俱乐部</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Find among the entries</source>
   <translation>在报名中查找</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>by {column}</source>
   <translation>按{column}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Which entries</source>
   <translation>哪些报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_head.py" />
   <source>Ordered by</source>
   <translation>排序</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>Swap {bib} with another</source>
   <translation>{bib} 与另一号对换</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>handed out wrongly</source>
   <translation>发错了号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>{one} gets bib {other}, {two} gets bib {bib}; the chips stay on the bibs.</source>
   <translation>{one} 改为号码 {other}，{two} 改为号码 {bib}；芯片留在号码布上。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>bibs: each wears the other's, its chip on it</source>
   <translation>号码：各自戴着对方的，芯片在上面</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>chips only</source>
   <translation>只换芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>Write the other bib.</source>
   <translation>写明另一个号码。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>The other bib</source>
   <translation>另一个号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>its number</source>
   <translation>其号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>They exchange</source>
   <translation>对换内容</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>{bib} {one} and {other} {two} exchange their chips.</source>
   <translation>{bib} {one} 与 {other} {two} 对换芯片。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>nobody</source>
   <translation>无人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_swap.py" />
   <source>without a name</source>
   <translation>无姓名</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>There are no entries yet. Import the start list with Ctrl+I, or drop its file here; one by one: Ctrl+N.</source>
   <translation>还没有报名。用 Ctrl+I 导入出发名单，或把文件拖到此处；逐个添加：Ctrl+N。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>No entry fits. Esc in the search field shows all; Ctrl+N makes a late entry.</source>
   <translation>没有相符的报名。查找栏按 Esc 显示全部；Ctrl+N 补报。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>Every entry has a chip: who has none appears here.</source>
   <translation>每份报名都有芯片：没有的会显示在此。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>Nothing has been changed today: what is entered, swapped or imported today appears here.</source>
   <translation>今天没有改动：今天登记、对换、导入的显示在此。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/entries_view.py" />
   <source>The entries appear here in a moment.</source>
   <translation>报名马上显示在此。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Seen: {who}. Shift+V again takes it back.</source>
   <translation>已看到：{who}。再按 Shift+V 取消。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Finish queue</source>
   <translation>完赛队列</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>{n} newer (End)</source>
   <translation>新增 {n} (End)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Looking what can be done ...</source>
   <translation>正在看可做什么 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Nobody has finished yet. Finishers appear here, the newest on top.</source>
   <translation>尚无人完赛。完赛者显示在此，最新的在最上。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Choose a finisher first.</source>
   <translation>请先选择完赛者。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Choose a line first.</source>
   <translation>请先选择一行。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>No unknown chip and no tap without a bib is in the queue.</source>
   <translation>队列中没有未知芯片，也没有无号码的点按。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>{at} at the finish, {what}: whose?</source>
   <translation>{at} 在终点，{what}：是谁的？</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/finish_queue.py" />
   <source>Somebody else has it by now: {what}.</source>
   <translation>此时已归别人：{what}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>End test mode</source>
   <translation>结束测试模式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>End capture</source>
   <translation>结束录存</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>{n} bytes</source>
   <translation>{n} 字节</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>{n:.1f} MB</source>
   <translation>{n:.1f} MB</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>How the boxes are</source>
   <translation>设备状况</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>Boxes</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>The chosen box</source>
   <translation>所选设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>What to do (Enter)</source>
   <translation>操作 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>And {n} more boxes, Ctrl+H.</source>
   <translation>另有 {n} 台设备，Ctrl+H。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>And {n} more box, Ctrl+H.</source>
   <translation>另有 {n} 台设备，Ctrl+H。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>No boxes yet. Add [[decoders]] to the event's set-up: code, point, protocol, port.</source>
   <translation>还没有设备。请在赛事设置中添加 [[decoders]]：代码、计时点、协议、端口。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>Capture</source>
   <translation>录存</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>Choose a box to see all of it and to work it: Ctrl+H, then the arrow keys.</source>
   <translation>选择一台设备查看和操作：Ctrl+H，再用方向键。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware.py" />
   <source>{said} ({ago} ago)</source>
   <translation>{said}（{ago} 前）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{kind} cannot be asked for its memory. Save it with its own program, then replay.</source>
   <translation>{kind} 不能回读存储。请用它自己的程序保存，再重放。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>The clock of {kind} cannot be set from here. Set it on the box.</source>
   <translation>{kind} 的时钟不能从这里设定。请在设备上设定。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>It is not connected.</source>
   <translation>未连接。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code}: its clock is set on the next full second.</source>
   <translation>{code}：下一整秒校时。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{sentence}.</source>
   <translation>{sentence}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Choose a box in the list first.</source>
   <translation>请先在列表中选择设备。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>This window has no lines to the boxes.</source>
   <translation>此窗口没有到设备的线路。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>It has no port. Write one in event.toml and bring it in: racecontrol setup.</source>
   <translation>没有端口。请写入 event.toml 并导入：racecontrol setup。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>It is stopped already.</source>
   <translation>已经停止。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code}: its port is opened anew.</source>
   <translation>{code}：端口重新打开。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is stopped. Start it again with Shift+S.</source>
   <translation>{code} 已停止。用 Shift+S 再启动。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code}: its clock cannot be set just now.</source>
   <translation>{code}：现在无法校时。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>The capture of {code} is ended.</source>
   <translation>{code} 的录存已结束。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is asked for its whole memory.</source>
   <translation>已要求 {code} 重发全部存储。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Test mode of {code}</source>
   <translation>{code} 的测试模式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Begin</source>
   <translation>开始</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>What arrives from {code} from now on is counted and is no part of the race.</source>
   <translation>此后从 {code} 来的只计数，不算入比赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>to try it out</source>
   <translation>试用</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is in test mode. End it with Shift+T.</source>
   <translation>{code} 处于测试模式。用 Shift+T 结束。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>End the test mode of {code}</source>
   <translation>结束 {code} 的测试模式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>End it</source>
   <translation>结束</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>What arrives from {code} from now on is part of the race.</source>
   <translation>此后从 {code} 来的算入比赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>it was tried out</source>
   <translation>已试过</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{code} is part of the race again.</source>
   <translation>{code} 重新算入比赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>Every byte of {code} goes to {path}.</source>
   <translation>{code} 的每个字节写到 {path}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_deeds.py" />
   <source>{folder} cannot be made ({fault}).</source>
   <translation>无法建立 {folder}（{fault}）。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>reads in each {s} s, the newest last: {rates}</source>
   <translation>每 {s} 秒的读取，最新在后：{rates}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Box</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>How long ago</source>
   <translation>多久以前</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Reads in the last minute</source>
   <translation>最近一分钟的读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>5 minutes</source>
   <translation>5 分钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Clock</source>
   <translation>时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Beside this computer's, and which way it runs</source>
   <translation>与本机相比，以及走快走慢</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Runs</source>
   <translation>走速</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Milliseconds in an hour</source>
   <translation>每小时毫秒</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Gaps</source>
   <translation>缺号</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Passings missing by its numbers</source>
   <translation>按编号缺少的通过</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Stored</source>
   <translation>已存</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Reads, in this sitting</source>
   <translation>本次运行的读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Received</source>
   <translation>收到</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Recovered</source>
   <translation>补回</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>From its memory</source>
   <translation>来自其存储</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Says</source>
   <translation>说明</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Of the line and of the box</source>
   <translation>线路和设备的</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>And whether it is the backup</source>
   <translation>以及是否备用</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Reads in each ten seconds of five minutes</source>
   <translation>五分钟内每十秒的读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Battery and status as told</source>
   <translation>设备报告的电池和状态</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>Also: {words}.</source>
   <translation>另外：{words}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/hardware_list.py" />
   <source>These {n}: {said}</source>
   <translation>这 {n} 台：{said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Fact</source>
   <translation>记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Its number in the log</source>
   <translation>在日志中的编号</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Recorded</source>
   <translation>记录时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>In the time zone of the event</source>
   <translation>赛事所在时区</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>By</source>
   <translation>操作人</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Counts</source>
   <translation>有效</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Bring back {number}: {what}</source>
   <translation>恢复记录 {number}：{what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Brought back, undo Ctrl+Z: {number}, {what}</source>
   <translation>已恢复，撤销 Ctrl+Z：{number}，{what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Who, or which decoder</source>
   <translation>谁，或哪台解码器</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>What happened or was decided, and why</source>
   <translation>发生或决定了什么，为何</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Which fact took it back, if one did</source>
   <translation>被哪条记录撤回（如有）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Take back {number}: {what}</source>
   <translation>撤回记录 {number}：{what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Bring back</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Taken back, redo Ctrl+Shift+Z: {number}, {what}</source>
   <translation>已撤回，重做 Ctrl+Shift+Z：{number}，{what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Log</source>
   <translation>日志</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Filter: words, a bib, a number, a time</source>
   <translation>筛选：词、号码、编号、时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Filter</source>
   <translation>筛选</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>{shown} facts</source>
   <translation>记录 {shown}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>How many facts are shown</source>
   <translation>显示多少条记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>The chosen fact</source>
   <translation>所选记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>There is nothing to take back.</source>
   <translation>没有可撤回的。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Nothing was taken back last. To bring back an older fact, choose it in the log (Ctrl+L).</source>
   <translation>最近没有撤回过。要恢复更早的记录，请在日志中选择 (Ctrl+L)。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>No fact is chosen. Choose one in the log (Ctrl+L).</source>
   <translation>未选择记录。请在日志中选择 (Ctrl+L)。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Bring back (Del)</source>
   <translation>恢复 (Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/log.py" />
   <source>Take back (Del)</source>
   <translation>撤回 (Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>No problems. What a person must decide will stand here by itself, the worst on top, with what to do about it.</source>
   <translation>没有问题。需要人决定的事会自动出现在此，最严重的在最上，并写明怎么办。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Enter opens what can be done, Enter again records it, Escape leaves it.</source>
   <translation>Enter 打开可做的事，再按 Enter 记录，Esc 离开。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Settle (Shift+N)</source>
   <translation>了结 (Shift+N)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Put off (Shift+Z)</source>
   <translation>推迟 (Shift+Z)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Go there (Shift+G)</source>
   <translation>前往 (Shift+G)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>How bad</source>
   <translation>程度</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Where</source>
   <translation>何处</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Since</source>
   <translation>自</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Of the evidence</source>
   <translation>证据的时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Problems</source>
   <translation>问题</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>In a word: how much it hurts</source>
   <translation>一个词：影响多大</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>What is wrong, and the evidence</source>
   <translation>出了什么事，及证据</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Race and bib, point</source>
   <translation>项目和号码、计时点</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>The chosen problem</source>
   <translation>所选问题</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>There is no problem.</source>
   <translation>没有问题。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>Choose one problem first.</source>
   <translation>请先选择一个问题。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>That problem is gone: {what}.</source>
   <translation>该问题已消失：{what}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems.py" />
   <source>This problem has no place in another dock.</source>
   <translation>此问题在其他面板没有位置。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Not registered: enter as {bib}, race {race}, without a place</source>
   <translation>未报名：登记为 {bib}，项目 {race}，不排名</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off for 10 minutes</source>
   <translation>推迟 10 分钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off for an hour</source>
   <translation>推迟一小时</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>As proposed: {said}</source>
   <translation>按建议：{said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Record</source>
   <translation>记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Recorded, undo Ctrl+Z: {said}.</source>
   <translation>已记录，撤销 Ctrl+Z：{said}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Brought back, undo Ctrl+Z.</source>
   <translation>已恢复，撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It stands among the problems again.</source>
   <translation>它又回到问题之列。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Disqualify {who}</source>
   <translation>取消 {who} 的成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Disqualify {bib}</source>
   <translation>取消 {bib} 的成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{one} and {other} exchange their bibs, chips with them</source>
   <translation>{one} 与 {other} 对换号码，芯片随之</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{bib} to wave {wave}</source>
   <translation>{bib} 改到批次 {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>To {who}: {why}</source>
   <translation>给 {who}：{why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>As proposed, all {n}</source>
   <translation>按建议，全部 {n} 个</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Record all {n}</source>
   <translation>全部记录（{n}）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{n} problems ruled on, undo Ctrl+Z.</source>
   <translation>已裁定 {n} 个问题，撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>The first: {said}.</source>
   <translation>第一个：{said}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Settled. It comes back only when its cause is another one. Undo Ctrl+Z.</source>
   <translation>已了结。起因变了才再出现。撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It goes to the settled ones at the end of the list, and comes back when its cause is another one.</source>
   <translation>移到列表末尾的已了结处，起因变了才再出现。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Bring it back</source>
   <translation>恢复它</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Bring all {n} back</source>
   <translation>全部恢复（{n}）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>{bib} exchanges chips with the bib in the field beside</source>
   <translation>{bib} 与旁边所填号码对换芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Exchange</source>
   <translation>对换</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Chips exchanged, undo Ctrl+Z.</source>
   <translation>芯片已对换，撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>To the bib in the field beside</source>
   <translation>给旁边所填号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Give</source>
   <translation>给出</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Chip {chip} has its runner, undo Ctrl+Z.</source>
   <translation>芯片 {chip} 有主了，撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Enter</source>
   <translation>登记</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Nobody's: an old chip on a shoe</source>
   <translation>无主：鞋上的旧芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It is nobody's</source>
   <translation>它无主</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>The tap of {at} has its runner, undo Ctrl+Z.</source>
   <translation>{at} 的点按有主了，撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Nobody's: it was pressed by mistake</source>
   <translation>无主：误按</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Take the tap back</source>
   <translation>撤回点按</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>The tap of {at} is taken back, undo Ctrl+Z.</source>
   <translation>{at} 的点按已撤回，撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Leave it as it is: settled</source>
   <translation>保持原样：了结</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Leave all {n} as they are: settled</source>
   <translation>全部 {n} 个保持原样：了结</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Settle</source>
   <translation>了结</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Settle all {n}</source>
   <translation>全部了结（{n}）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off</source>
   <translation>推迟</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Put off until {at}.</source>
   <translation>推迟到 {at}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>It comes back at {at}, or earlier when its cause is another one.</source>
   <translation>{at} 再出现，起因变了则更早。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Move</source>
   <translation>移动</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_choices.py" />
   <source>Give to {bib}</source>
   <translation>给 {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_keys.py" />
   <source>{todo}: {keys}</source>
   <translation>{todo}：{keys}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_keys.py" />
   <source>{todo} (the command: racecontrol problems)</source>
   <translation>{todo}（命令：racecontrol problems）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners finished without all splits</source>
   <translation>完赛但缺少分段的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners were not read at the start; their net time is the gun time</source>
   <translation>起点未读到的选手：{n}；净计时即枪声成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} chips of nobody finished</source>
   <translation>无主芯片完赛：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} chips of nobody were read</source>
   <translation>读到无主芯片：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners ran one leg far faster than the others</source>
   <translation>某一段远快于其他段的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners ran a leg faster than the world's best</source>
   <translation>某一段快于世界最好成绩的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners finished without many splits</source>
   <translation>完赛但缺少许多分段的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners started before their gun</source>
   <translation>枪响前出发的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners started with another wave</source>
   <translation>随另一批次出发的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners were seen where their race does not go</source>
   <translation>出现在本项目不经过之处的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners passed outside the time of a split</source>
   <translation>在分段时限之外通过的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners have no wave, so no time</source>
   <translation>没有批次因而没有成绩的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners finished twice</source>
   <translation>两次完赛的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners were seen after they were out</source>
   <translation>退出后又出现的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners passed a split too late for what came next</source>
   <translation>通过某分段太晚、与后面不符的选手：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} pairs of bibs are always together</source>
   <translation>始终同行的号码对：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} pairs of bibs may be exchanged</source>
   <translation>可能互换的号码对：{n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>by {by} at {at}</source>
   <translation>由 {by}，{at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>act now</source>
   <translation>立即处理</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>minor</source>
   <translation>轻微</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source> (the first {n} below)</source>
   <translation>（前 {n} 个见下）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>, put off until {at}</source>
   <translation>，推迟到 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Each comes back by itself when its cause is another one. Right arrow unfolds them.</source>
   <translation>起因变了的会各自再出现。按右方向键展开。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{all}. Right arrow unfolds them. The first: {said}</source>
   <translation>{all}。按右方向键展开。第一个：{said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Problems: {told}</source>
   <translation>问题：{told}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Problems: none</source>
   <translation>问题：无</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>wave {wave}</source>
   <translation>批次 {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>settled</source>
   <translation>已了结</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} settled, brought back with Enter</source>
   <translation>已了结 {n} 个，按 Enter 恢复</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>{n} runners</source>
   <translation>{n} 名选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_lines.py" />
   <source>Settled {how}.</source>
   <translation>已了结 {how}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>Which problems are open is not known yet. Wait for the list of problems.</source>
   <translation>尚不清楚有哪些未决问题。请等待问题列表。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>No problem of this race is open, but for minor ones.</source>
   <translation>本项目没有未决问题，次要问题除外。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>Still open in this race: {told}.</source>
   <translation>本项目仍未解决：{told}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/problems_of_race.py" />
   <source>and {n} more in Problems</source>
   <translation>另有 {n} 个，见“问题”</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>men</source>
   <translation>男子</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>women</source>
   <translation>女子</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all races</source>
   <translation>全部项目</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all sexes</source>
   <translation>男女</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all cat.</source>
   <translation>全部组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>all nations</source>
   <translation>全部国家</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>{n} of {all}: {what}. Esc: all again.</source>
   <translation>{all} 中的 {n}：{what}。Esc：恢复全部。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/queue_filter.py" />
   <source>What is shown</source>
   <translation>显示什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;PDF, for the printer</source>
   <translation>PDF，打印用(&amp;P)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>E&amp;xcel</source>
   <translation>Excel(&amp;X)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;CSV</source>
   <translation>CSV(&amp;C)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;HTML, a page</source>
   <translation>HTML 网页(&amp;H)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>&amp;JSON</source>
   <translation>JSON(&amp;J)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Results of {race} official</source>
   <translation>项目 {race} 的成绩定为正式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>{finished} in the results, {running} without a finish yet. Lists and pages say from now on that they are official, by whom and since when; what changes later is told.</source>
   <translation>成绩中 {finished} 人，尚未完赛 {running} 人。此后名单和页面写明成绩正式、由谁、自何时；之后的改动会提示。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Lists for &amp;printing</source>
   <translation>打印用名单(&amp;P)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Copied: {n} of {all} rows, with the headings.</source>
   <translation>已复制：{all} 行中的 {n} 行，连同标题。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Writing {name} ...</source>
   <translation>正在写 {name} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>They are official since {time}, by {who}, and nothing has changed since.</source>
   <translation>自 {time} 起为正式，由 {who}，此后没有变化。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>There is no list yet.</source>
   <translation>还没有名单。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>There are no results yet.</source>
   <translation>还没有成绩。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Make official</source>
   <translation>定为正式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>reviewed</source>
   <translation>已审核</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>The results of {race} are official.</source>
   <translation>{race} 的成绩已为正式。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results.py" />
   <source>Ctrl+A chooses them all.</source>
   <translation>Ctrl+A 全选。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_columns.py" />
   <source>Columns</source>
   <translation>列</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_columns.py" />
   <source>Done (Esc)</source>
   <translation>完成 (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_columns.py" />
   <source>Columns: Space ticks</source>
   <translation>列：空格勾选</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>What changed</source>
   <translation>变化</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>by the race's rule</source>
   <translation>按项目规则</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>by gun time</source>
   <translation>按枪声成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>by net time</source>
   <translation>按净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>{shown} rows</source>
   <translation>{shown} 行</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Find in this list  Ctrl+F</source>
   <translation>在此名单中查找  Ctrl+F</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Find in this list</source>
   <translation>在此名单中查找</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>How many rows are shown</source>
   <translation>显示多少行</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>Whether the results are official</source>
   <translation>成绩是否正式</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_head.py" />
   <source>List</source>
   <translation>名单</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Nothing in this list fits the search. Esc in the search field shows all.</source>
   <translation>此名单中没有相符的。查找栏按 Esc 显示全部。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Nobody is entered in this race. Entries appear here as soon as there are some.</source>
   <translation>此项目无人报名。一有报名就显示在此。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>No runner counts for a team yet: teams appear with their first finisher.</source>
   <translation>尚无选手计入团队：首名完赛者到达后显示团队。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>No entry has a nation. Nations appear here with their entries.</source>
   <translation>没有报名写了国家。报名有国家后显示在此。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Nothing has changed: as soon as the results are official, what changes afterwards appears here.</source>
   <translation>没有变化：成绩定为正式后，之后的变化显示在此。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>Results</source>
   <translation>成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/results_view.py" />
   <source>The list appears here as soon as the race is scored.</source>
   <translation>比赛一有成绩，名单就显示在此。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner.py" />
   <source>Choose the fact that shall be taken back, then press Shift+U again.</source>
   <translation>选择要撤回的记录，再按 Shift+U。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner.py" />
   <source>No runner's card is open. Find the runner with Ctrl+K, press Enter.</source>
   <translation>没有打开选手卡。用 Ctrl+K 查找选手，按 Enter。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Time of day, by the right clock</source>
   <translation>当天时间，按正确的时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>What became of it</source>
   <translation>结果如何</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>What was decided, and why</source>
   <translation>决定了什么，为何</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Race, wave, category</source>
   <translation>项目、批次、组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Reads {n}</source>
   <translation>读取 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>No reads yet</source>
   <translation>尚无读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Facts {n}</source>
   <translation>记录 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>No facts yet</source>
   <translation>尚无记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Reads</source>
   <translation>读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Facts</source>
   <translation>记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>typed</source>
   <translation>录入</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>Splits by gun</source>
   <translation>分段（枪声）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_card.py" />
   <source>The chosen read or fact</source>
   <translation>所选读取或记录</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>{n} passed {point} from {since} to {until}.</source>
   <translation>{since} 至 {until} 通过 {point}：{n} 人。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>Press Ctrl+K and type a bib, a name, the end of a chip or a club: those found appear here. Enter opens the runner's card.

Who passed a point at some time: choose the point above, write 9:12-9:15 or 9:13 +- 2.</source>
   <translation>按 Ctrl+K，输入号码、姓名、芯片末尾或俱乐部：找到的显示在此。Enter 打开选手卡。

某时谁通过某点：在上面选择计时点，写 9:12-9:15 或 9:13 +- 2。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>9:12-9:15, or 9:13 +- 2</source>
   <translation>9:12-9:15，或 9:13 +- 2</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>What was found</source>
   <translation>找到的</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>The first {n} of {all}. Type on.</source>
   <translation>{all} 个中的前 {n} 个。请继续输入。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>Chips that nobody has: {chips}{more}.</source>
   <translation>无主芯片：{chips}{more}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_finding.py" />
   <source>{n} found. Enter opens the card.</source>
   <translation>找到 {n} 个。Enter 打开选手卡。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Cat.</source>
   <translation>组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Nat.</source>
   <translation>国家</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>Last seen</source>
   <translation>最近出现</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_found.py" />
   <source>The last split that counts, and when</source>
   <translation>最近的有效分段及时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/runner_strip.py" />
   <source>Recorded, undo Ctrl+Z: {fact}</source>
   <translation>已记录，撤销 Ctrl+Z：{fact}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No wave is armed. Arm one with F4; {time} is kept as a trigger.</source>
   <translation>没有待发批次。用 F4 设一个；{time} 记为触发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>False start: the gun of {time} is taken back, and wave {wave} is armed again.</source>
   <translation>抢跑：{time} 的枪声撤回，批次 {wave} 重新待发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: gun at {at}.</source>
   <translation>批次 {wave}：枪声 {at}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>FIRE {wave}   F5</source>
   <translation>发令 {wave}   F5</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>FIRE   F5</source>
   <translation>发令   F5</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>{at}, {source}: {what}. Give it to a wave: Ctrl+G.</source>
   <translation>{at}，{source}：{what}。给某批次：Ctrl+G。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>{at}, {source}: {what}</source>
   <translation>{at}，{source}：{what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>; {came}. That is the better gun.</source>
   <translation>；{came}。那是更可靠的枪声。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The newest trigger</source>
   <translation>最新触发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no other wave to arm.</source>
   <translation>没有其他批次可待发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>That was the same shot: {time} is kept as a trigger.</source>
   <translation>那是同一枪：{time} 记为触发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no gun to recall.</source>
   <translation>没有可召回的枪声。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Recall wave {wave}</source>
   <translation>召回批次 {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Recall</source>
   <translation>召回</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>false start</source>
   <translation>抢跑</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave} is recalled and armed again: F5 fires it. Ctrl+Z brings its gun back.</source>
   <translation>批次 {wave} 已召回并重新待发：F5 发令。Ctrl+Z 恢复其枪声。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no gun to take back.</source>
   <translation>没有可撤回的枪声。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The set-up changed meanwhile. No wave was added.</source>
   <translation>设置其间已变。没有加批次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No trigger yet.</source>
   <translation>尚无触发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The gun of wave {wave} changed meanwhile. Nothing was done.</source>
   <translation>批次 {wave} 的枪声其间已变。未作改动。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: {source}</source>
   <translation>批次 {wave}：{source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Use</source>
   <translation>采用</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>{source} counts</source>
   <translation>{source} 有效</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: {source} counts, {at}.</source>
   <translation>批次 {wave}：采用 {source}，{at}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave} is not armed any more.</source>
   <translation>批次 {wave} 不再待发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave} is armed. Fire with F5, or by the start device.</source>
   <translation>批次 {wave} 待发。用 F5 或发令器发令。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Wave {wave}: gun corrected to {at}.</source>
   <translation>批次 {wave}：枪声改为 {at}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Not stored: {said} {why}</source>
   <translation>未保存：{said} {why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The last gun of wave {wave} is taken back.</source>
   <translation>批次 {wave} 的最近枪声已撤回。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>Only to look at. {why}</source>
   <translation>只供查看。{why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>The last gun has no other source.</source>
   <translation>最近的枪声没有其他来源。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>There is no gun yet.</source>
   <translation>尚无枪声。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No gun yet. Arm wave {wave} with F4.</source>
   <translation>尚无枪声。用 F4 让批次 {wave} 待发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/start.py" />
   <source>No waves in the set-up.</source>
   <translation>设置中没有批次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Course</source>
   <translation>赛道</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Manual finish</source>
   <translation>手工终点</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Runner</source>
   <translation>选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Certificates desk</source>
   <translation>证书台</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Triggers</source>
   <translation>触发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/table.py" />
   <source>Hardware</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taking_back.py" />
   <source>What is about to be done</source>
   <translation>将要做什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taking_back.py" />
   <source>Warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taking_back.py" />
   <source>What it changes</source>
   <translation>会改变什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Time {time} taken out, back with Alt+Z.</source>
   <translation>时间 {time} 已去掉，用 Alt+Z 恢复。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>no runner was there</source>
   <translation>没有选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Tap {n}: {time}</source>
   <translation>点按 {n}：{time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>There is no gap above that could close. Ctrl+Del takes a bib out, the next come up.</source>
   <translation>上面没有可合的空格。Ctrl+Del 去掉号码，后面的上移。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>There is no stored time in this row.</source>
   <translation>此行没有已保存的时间。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>There is no time with a bib beside it yet, so there is nothing to merge.</source>
   <translation>还没有旁边带号码的时间，无可合并。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Merge {n} times with their bibs at {point}</source>
   <translation>把 {n} 个时间与号码合并，{point}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Merge</source>
   <translation>合并</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>manual finish</source>
   <translation>手工终点</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>{n} passings recorded; back as a whole with Alt+Shift+Z, one by one with Ctrl+Z.</source>
   <translation>已记录 {n} 次通过；整体撤回 Alt+Shift+Z，逐个 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>No merge counts, so there is none to take back.</source>
   <translation>没有有效的合并可撤回。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Take {n} merged passings back</source>
   <translation>撤回 {n} 次合并的通过</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>Their times wait here again, with their bibs beside them.</source>
   <translation>其时间重新在此等待，号码在旁。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>merge taken back</source>
   <translation>合并已撤回</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>{n} passings taken back, their times wait here again.</source>
   <translation>已撤回 {n} 次通过，其时间重新在此等待。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>The list has changed: merge again to see what would be recorded now.</source>
   <translation>列表已变：请再合并，看现在会记录什么。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps.py" />
   <source>No row is chosen. Choose one with Up and Down.</source>
   <translation>未选择行。用上下键选择。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>No time waits here for its bib. F2, anywhere in this window, stamps a time at once; Space or Enter does it here. Write the bibs below in the order in which they come, before the times or behind them. Ctrl+Enter merges both.</source>
   <translation>这里没有时间在等号码。窗口任何处按 F2 立即记时；在此用空格或 Enter。号码按到达顺序写在下面，先于或后于时间均可。Ctrl+Enter 合并。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Gap</source>
   <translation>空一格</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>One up</source>
   <translation>上移一格</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Missed time</source>
   <translation>漏记时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>From reads</source>
   <translation>按读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Type a sheet</source>
   <translation>录入单子</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>No.</source>
   <translation>序号</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Its place in this list</source>
   <translation>在此列表中的位置</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Time of day of the tap</source>
   <translation>点按的当天时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>As written; a dash where nobody saw it</source>
   <translation>如所写；没人看到的为横线</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Gun</source>
   <translation>枪声</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>What the bib would get, by the gun of its wave</source>
   <translation>该号码会得到什么，按其批次枪声</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Look at</source>
   <translation>留意</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>{n} times, {bibs} bibs</source>
   <translation>时间 {n}，号码 {bibs}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>What is to be done about this row</source>
   <translation>此行要做什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Times and bibs</source>
   <translation>时间和号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Tap (F2)</source>
   <translation>点按 (F2)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>How many times and bibs wait</source>
   <translation>多少时间和号码在等</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Bibs</source>
   <translation>号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>bib, Enter; several with blanks; - for nobody seen</source>
   <translation>号码，Enter；几个用空格；- 表示没人看到</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Whose bib is typed</source>
   <translation>正在写谁的号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Where the next bib goes</source>
   <translation>下一个号码放在哪里</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>{told}, {n} being stored</source>
   <translation>{told}，正在保存 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Bib {n}</source>
   <translation>号码 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Row {n}, instead of {bib}</source>
   <translation>第 {n} 行，取代 {bib}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>Row {n}</source>
   <translation>第 {n} 行</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_board.py" />
   <source>{bib}: no such bib</source>
   <translation>{bib}：没有此号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>{n} times, {bibs} bibs, from {first} to {last}.</source>
   <translation>时间 {n}，号码 {bibs}，{first} 至 {last}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Times are</source>
   <translation>时间是</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>time of day</source>
   <translation>当天时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>A time that was missed</source>
   <translation>漏记的时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Insert (Enter)</source>
   <translation>插入 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>The time that was missed</source>
   <translation>漏记的时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>A tap sheet from paper</source>
   <translation>纸上的点按单</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Into the list (Ctrl+Enter)</source>
   <translation>放入列表 (Ctrl+Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>A line for each runner, typed or pasted (Ctrl+V): 1:38:12 877. The time alone if nobody saw the bib.</source>
   <translation>每名选手一行，输入或粘贴 (Ctrl+V)：1:38:12 877。没看到号码则只写时间。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>What was typed</source>
   <translation>所输入的</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>Time of day {first}.</source>
   <translation>当天时间 {first}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/taps_strips.py" />
   <source>since the gun of {wave}, {gun}</source>
   <translation>从批次 {wave} 的枪声算，{gun}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>No trigger has come yet: one is recorded whenever a start contact or a start device fires, or F5 is pressed while no wave is armed.</source>
   <translation>尚无触发：起点触点或发令器动作，或没有待发批次时按 F5，都会记下一条。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>button</source>
   <translation>按钮</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Of the event</source>
   <translation>赛事的</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>What it fires</source>
   <translation>所发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Difference</source>
   <translation>相差</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Late by</source>
   <translation>迟到</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>So long after its own time it came: from a memory, or the clock of its decoder is slow. With -, so long before it: that clock is ahead</source>
   <translation>比自身时间晚到这么久：来自存储，或其解码器时钟慢。带 - 则早到这么久：时钟快</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>1 trigger, the newest on top</source>
   <translation>1 个触发，最新在上</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Gun by the trigger of {time}, {source}</source>
   <translation>由 {time} 的触发定枪声，{source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>The decoder, and where it stands</source>
   <translation>解码器及其位置</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>The wave that starts by it</source>
   <translation>由它出发的批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>To each gun within a minute</source>
   <translation>到一分钟内的各枪</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Give to a wave (Enter)</source>
   <translation>给某批次 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>How many triggers came</source>
   <translation>来了多少触发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>The chosen trigger</source>
   <translation>所选触发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>There is no trigger yet that a wave could start by.</source>
   <translation>还没有可让批次出发的触发。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>{n} triggers, the newest on top</source>
   <translation>{n} 个触发，最新在上</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Wave {wave} starts by it already. Choose another wave.</source>
   <translation>批次 {wave} 已按它出发。请选另一批次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Give to {wave}</source>
   <translation>给批次 {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>trigger of {source}</source>
   <translation>{source} 的触发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/triggers.py" />
   <source>Wave {wave}: gun at {at}, undo Ctrl+Z.</source>
   <translation>批次 {wave}：枪声 {at}，撤销 Ctrl+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>{at}, {source}</source>
   <translation>{at}，{source}</translation>
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
   <translation>等待</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>armed</source>
   <translation>待发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>running</source>
   <translation>进行中</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>{apart} {source}</source>
   <translation>{apart} {source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Let {source} count</source>
   <translation>采用{source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Arm</source>
   <translation>待发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Disarm</source>
   <translation>取消待发</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>in {time}</source>
   <translation>{time} 后</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Let this time count as the gun (Ctrl+F6: the next one)</source>
   <translation>让此时间作为枪声（Ctrl+F6：下一个）</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>Time since the gun of wave {wave}</source>
   <translation>批次 {wave} 枪响后的时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>unranked: {races}</source>
   <translation>不排名：{races}</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>armed, next</source>
   <translation>待发，下一个</translation>
  </message>
  <message>
   <location filename="ui/desktop/docks/wave_card.py" />
   <source>no planned time</source>
   <translation>无计划时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>all entries</source>
   <translation>全部报名</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>without chip</source>
   <translation>无芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>changed today</source>
   <translation>今天改过</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>Date or year, as the registration gave it</source>
   <translation>日期或年份，按报名所写</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>Chips</source>
   <translation>芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>In native script, the Latin name beside it</source>
   <translation>本国文字，旁边是拉丁姓名</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>Those that are the entry's now, with what was given and taken during the race</source>
   <translation>现在属于该报名的，含比赛中给出和收回的</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_data.py" />
   <source>What was decided about the entry</source>
   <translation>对该报名的决定</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{name} is a race file, not a list of entries: choose a CSV file.</source>
   <translation>{name} 是比赛文件，不是报名表：请选 CSV 文件。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{name} is a workbook: save its sheet as CSV (UTF-8), then choose that.</source>
   <translation>{name} 是工作簿：请把表存为 CSV (UTF-8)，再选它。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{path} is no file. Choose a CSV file with entries.</source>
   <translation>{path} 不是文件。请选含报名的 CSV 文件。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{name} is too large for a list of entries. Choose a CSV file.</source>
   <translation>{name} 太大，不像报名表。请选 CSV 文件。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} new</source>
   <translation>新 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} changed</source>
   <translation>改 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} unchanged</source>
   <translation>不变 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} refused</source>
   <translation>拒绝 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{n} without a name: is the column family_name there?</source>
   <translation>{n} 条没有姓名：有 family_name 列吗？</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>refused</source>
   <translation>拒绝</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>There is no file {path}. Check the name and the folder.</source>
   <translation>没有文件 {path}。请检查名称和文件夹。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>{path} cannot be read ({fault}). Check the name.</source>
   <translation>{path} 无法读取（{fault}）。请检查名称。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>Refused lines stay out: mend them in the file and import it again.</source>
   <translation>被拒的行不导入：在文件中改好，再导入。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>Columns kept as they are: {names}.</source>
   <translation>原样保留的列：{names}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>changed</source>
   <translation>已改</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>new</source>
   <translation>新</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_import.py" />
   <source>and {n} more</source>
   <translation>另有 {n} 个</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>bib</source>
   <translation>号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>race</source>
   <translation>项目</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>wave</source>
   <translation>批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>family name</source>
   <translation>姓</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>given name</source>
   <translation>名</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>born</source>
   <translation>出生</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>chips</source>
   <translation>芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>elite</source>
   <translation>精英</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>note</source>
   <translation>备注</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>other columns</source>
   <translation>其他列</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>race {race}</source>
   <translation>项目 {race}</translation>
  </message>
  <message>
   <location filename="ui/desktop/entries_words.py" />
   <source>chip {chips}</source>
   <translation>芯片 {chips}</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>{changes}: times, no places. Who runs in it is moved there in the runner's card, Shift+W.</source>
   <translation>{changes}：只有时间，没有名次。参加者在选手卡中改到它，Shift+W。</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>Extra wave, unranked</source>
   <translation>加批次，不排名</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>Add</source>
   <translation>添加</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>extra wave added by the crew</source>
   <translation>由计时组加批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>Write a short code for the wave, as X.</source>
   <translation>为批次写一个短代码，如 X。</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>X</source>
   <translation>X</translation>
  </message>
  <message>
   <location filename="ui/desktop/extra_wave.py" />
   <source>may be empty</source>
   <translation>可不填</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>CAREFUL: {doubt}</source>
   <translation>当心：{doubt}</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>It would bring the problem: {what}</source>
   <translation>会带来问题：{what}</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>The race cannot be scored that way ({fault}), so it is left as it is.</source>
   <translation>那样比赛无法计算（{fault}），因此保持原样。</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>Changes {n:,} result|Changes {n:,} results</source>
   <translation>改变 {n:,} 个成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/foresight.py" />
   <source>It would bring {n:,} more problem|It would bring {n:,} more problems</source>
   <translation>还会带来 {n:,} 个问题</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>late reads</source>
   <translation>读取迟到</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>start device</source>
   <translation>发令器</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>no reads</source>
   <translation>无读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>never set</source>
   <translation>从未设定</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>gaps</source>
   <translation>缺号</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>unreadable</source>
   <translation>无法解读</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>battery</source>
   <translation>电池</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>test mode</source>
   <translation>测试模式</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>All clocks are {span} ahead: look at this computer's first</source>
   <translation>所有时钟都快 {span}：先看本机时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>live</source>
   <translation>在线</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>connecting</source>
   <translation>正在连接</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>searching</source>
   <translation>寻找中</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>LOST</source>
   <translation>断线</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>no port</source>
   <translation>无端口</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>elsewhere</source>
   <translation>在别处</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>not open</source>
   <translation>未打开</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} to watch</source>
   <translation>需留意 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} silent or off</source>
   <translation>无声或关闭 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} well</source>
   <translation>正常 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>All clocks are {span} behind: look at this computer's first</source>
   <translation>所有时钟都慢 {span}：先看本机时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders to watch</source>
   <translation>{all} 台解码器中 {n} 台需留意</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders silent or off</source>
   <translation>{all} 台解码器中 {n} 台无声或关闭</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders live</source>
   <translation>{all} 台解码器中 {n} 台在线</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>No decoder has a port. Write one in event.toml and bring it in: racecontrol setup.</source>
   <translation>没有解码器有端口。请写入 event.toml 并导入：racecontrol setup。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>All {n} boxes are heard, in time and complete</source>
   <translation>全部 {n} 台设备在线、准时、完整</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} need a hand now</source>
   <translation>{n} 台需立即处理</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} needs a hand now</source>
   <translation>{n} 台需立即处理</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>no decoders in the set-up</source>
   <translation>设置中没有解码器</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>decoders not connected</source>
   <translation>解码器未连接</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders need a hand</source>
   <translation>{all} 台解码器中 {n} 台需处理</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_data.py" />
   <source>{n} of {all} decoders needs a hand</source>
   <translation>{all} 台解码器中 {n} 台需处理</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its reads come {span} to {most} late: its line is slow, or its clock behind. Look at its clock first.</source>
   <translation>其读取晚到 {span} 至 {most}：线路慢，或时钟慢。先看时钟。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its clock is {span} {way}{still}</source>
   <translation>时钟{way} {span}{still}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>No read yet</source>
   <translation>尚无读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>No read for {time}</source>
   <translation>{time} 没有读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{since}, and {n} runners are due. Check the mat.</source>
   <translation>{since}，而应到选手 {n} 人。请检查计时毯。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Set clock (Shift+K)</source>
   <translation>校时 (Shift+K)</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Set it on the box</source>
   <translation>在设备上设定</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its clock was never set. {how} now; correct earlier reads by a fact (Shift+O).</source>
   <translation>时钟从未设定。现在{how}；更早的读取用记录修正 (Shift+O)。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its reads come {span} late; its times agree with {other}, so its clock is right. Check its line.</source>
   <translation>其读取晚到 {span}；时间与 {other} 一致，所以时钟正确。请检查线路。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its clock shows {shows}</source>
   <translation>时钟显示 {shows}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>ahead</source>
   <translation>快</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>behind</source>
   <translation>慢</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>, with what facts add</source>
   <translation>（已含记录的修正）</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{n:,} passing|{n:,} passings</source>
   <translation>{n:,} 次通过</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{missing} missing by its numbers; they are asked for by themselves, or by Shift+R.</source>
   <translation>按编号缺 {missing}；会自动补要，或按 Shift+R。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{missing} missing by its numbers. Read its memory out after the race.</source>
   <translation>按编号缺 {missing}。赛后读出其存储。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Most of what it sends cannot be read. Check its baud rate and protocol.</source>
   <translation>传来的大多无法解读。请检查波特率和协议。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>the line is lost; check its cable</source>
   <translation>线路断开；请检查电缆</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Waits for {time} until the box connects to {port}. Check its cable and the address in it.</source>
   <translation>已等 {time}，待设备连到 {port}。请检查电缆和其中的地址。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{port} is being opened for {time}.</source>
   <translation>正在打开 {port}，已 {time}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{since}, while {other} beside it reads. Check its mat.</source>
   <translation>{since}，而旁边的 {other} 在读。请检查其计时毯。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Lost for {time}. {why}.</source>
   <translation>断线 {time}。{why}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{wrong}. {how}, or correct it by a fact (Shift+O).</source>
   <translation>{wrong}。{how}，或用记录修正 (Shift+O)。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its battery is low: {battery}.</source>
   <translation>电池不足：{battery}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its reads are no part of the race. End the test before the gun (Shift+T).</source>
   <translation>其读取不算入比赛。发令前结束测试 (Shift+T)。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>{port} is open, nothing heard yet.</source>
   <translation>{port} 已打开，尚无声音。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Stopped for {time}. Shift+S opens its port again.</source>
   <translation>已停止 {time}。Shift+S 重新打开端口。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_faults.py" />
   <source>Its port is new in the set-up and not open yet.</source>
   <translation>其端口在设置中是新的，尚未打开。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>Start device: hears no chips. Last trigger at {time}.</source>
   <translation>发令器：不读芯片。最近触发 {time}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>received {r}, stored {s}</source>
   <translation>收到 {r}，已存 {s}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock {offset} beside this computer's at {at}</source>
   <translation>{at} 时钟与本机相差 {offset}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{ms} ms</source>
   <translation>{ms} 毫秒</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>ours</source>
   <translation>本机</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>Start device: hears no chips. No trigger yet: close its contact once to try it.</source>
   <translation>发令器：不读芯片。尚无触发：闭合一次触点试试。</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{offset} by fact</source>
   <translation>记录修正 {offset}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{ms}/h</source>
   <translation>{ms}/时</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>battery {battery}</source>
   <translation>电池 {battery}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>{code}: {kind}, port {port}</source>
   <translation>{code}：{kind}，端口 {port}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>no clock of its own: this computer's counts</source>
   <translation>自身无时钟：以本机为准</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock not measured yet</source>
   <translation>时钟尚未测得</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock never set, as of {at}</source>
   <translation>时钟从未设定，截至 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>clock shows {shows}, {offset} beside this computer's</source>
   <translation>时钟显示 {shows}，与本机相差 {offset}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>, {offset} by facts</source>
   <translation>，记录修正 {offset}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>, runs {ms} ms an hour</source>
   <translation>，每小时走差 {ms} 毫秒</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>last read {ago} ago, chip {chip}</source>
   <translation>最近读取 {ago} 前，芯片 {chip}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>says: {said}</source>
   <translation>报告：{said}</translation>
  </message>
  <message>
   <location filename="ui/desktop/hardware_words.py" />
   <source>told {ago} ago</source>
   <translation>{ago} 前报告</translation>
  </message>
  <message>
   <location filename="ui/desktop/header.py" />
   <source>Time since the gun of each wave</source>
   <translation>各批次枪响后的时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/header.py" />
   <source>Who works here</source>
   <translation>谁在操作</translation>
  </message>
  <message>
   <location filename="ui/desktop/header.py" />
   <source>Mode</source>
   <translation>模式</translation>
  </message>
  <message>
   <location filename="ui/desktop/judge.py" />
   <source>The problems could not be worked out ({fault}); those that are shown stay.</source>
   <translation>问题无法算出（{fault}）；已显示的保留。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/boxes.py" />
   <source>Choose ...</source>
   <translation>选择 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/boxes.py" />
   <source>None</source>
   <translation>不要</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/canvas.py" />
   <source>{left:g} mm from the left, {top:g} mm from the top, {width:g} mm wide</source>
   <translation>距左 {left:g} 毫米，距上 {top:g} 毫米，宽 {width:g} 毫米</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/canvas.py" />
   <source>The page: Tab chooses, arrow keys move</source>
   <translation>页面：Tab 选择，方向键移动</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Text</source>
   <translation>文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Variable</source>
   <translation>变量</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Line</source>
   <translation>线条</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Rectangle</source>
   <translation>矩形</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Picture</source>
   <translation>图片</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>QR code</source>
   <translation>二维码</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>Ornament</source>
   <translation>装饰</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/changes.py" />
   <source>New text</source>
   <translation>新文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Arrow keys move 1 mm, with Shift 5, with Alt 0.1; with Ctrl they size. Enter: its fields. Ctrl+D doubles.</source>
   <translation>方向键移动 1 毫米，加 Shift 5 毫米，加 Alt 0.1 毫米；加 Ctrl 改变大小。Enter：属性。Ctrl+D：复制一份。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Not saved. {fault}</source>
   <translation>未保存。{fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>not saved</source>
   <translation>未保存</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Click an item, or press Tab. Nothing chosen: the fields are those of the page.</source>
   <translation>点击一项或按 Tab 选择。未选中任何项时，右侧是整页的属性。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>item {n}, {what}: {fault}</source>
   <translation>第 {n} 项，{what}：{fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>About this layout</source>
   <translation>关于此版面</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>A picture:</source>
   <translation>图片：</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>A picture or a PDF for the background:</source>
   <translation>作为背景的图片或 PDF：</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>The page</source>
   <translation>整页</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Open (Ctrl+O)</source>
   <translation>打开 (Ctrl+O)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Save (Ctrl+S)</source>
   <translation>保存 (Ctrl+S)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Save as ...</source>
   <translation>另存为 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Double</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Ctrl+D; the chosen item once more</source>
   <translation>Ctrl+D；再来一份选中的项</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Remove</source>
   <translation>删除</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Del; the chosen item goes</source>
   <translation>Del；删除选中的项</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Lower</source>
   <translation>下移一层</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Ctrl+PgUp; drawn earlier, below others</source>
   <translation>Ctrl+PgUp；先画，位于其他项之下</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Higher</source>
   <translation>上移一层</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Ctrl+PgDown; drawn later, above others</source>
   <translation>Ctrl+PgDown；后画，位于其他项之上</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Layout editor</source>
   <translation>版面编辑器</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/editor.py" />
   <source>Not saved yet. {keys}</source>
   <translation>尚未保存。{keys}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Page</source>
   <translation>页面</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>left</source>
   <translation>左</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>centre</source>
   <translation>居中</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>right</source>
   <translation>右</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>with serifs</source>
   <translation>衬线体</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>plain</source>
   <translation>无衬线体</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>whole, inside its frame</source>
   <translation>完整显示在框内</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>fills its frame</source>
   <translation>填满边框</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>confetti</source>
   <translation>彩纸</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>globe</source>
   <translation>地球</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>lanes</source>
   <translation>跑道</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>laurel</source>
   <translation>桂冠</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>ridges</source>
   <translation>山峦</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>What it says; {name} and the like are filled in for each runner</source>
   <translation>显示的内容；{name} 之类会按每位选手填写</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>From the left</source>
   <translation>距左边</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>From the top</source>
   <translation>距上边</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Of a text: the line that its letters stand on</source>
   <translation>文字以基线为准</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Begins, from the left</source>
   <translation>起点，距左边</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Begins, from the top</source>
   <translation>起点，距上边</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Ends, from the left</source>
   <translation>终点，距左边</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Ends, from the top</source>
   <translation>终点，距上边</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Width</source>
   <translation>宽度</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Height</source>
   <translation>高度</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Where there is room; a longer text is made smaller</source>
   <translation>有空间时的字号；较长的文字会缩小</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Smallest size</source>
   <translation>最小字号</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Smaller than this it is rather broken</source>
   <translation>不再更小，而是换行</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Lines at most</source>
   <translation>最多行数</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Stands</source>
   <translation>对齐</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Letters</source>
   <translation>字体</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Bold</source>
   <translation>粗体</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Filled with</source>
   <translation>填充</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Space between letters</source>
   <translation>字间距</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Thickness</source>
   <translation>粗细</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Of the outline; 0 for none</source>
   <translation>边框粗细；0 为无边框</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Shown</source>
   <translation>显示方式</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Only with</source>
   <translation>仅当</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Shown only where this says something; with ! before it only where it says nothing</source>
   <translation>仅在此变量有内容时显示；前面加 ! 则仅在没有内容时显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>How the layout is called where one is chosen</source>
   <translation>选择版面时显示的名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>None: the page has one text for everybody</source>
   <translation>不选：所有人用同一种文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Background</source>
   <translation>背景</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>A picture or PDF that fills the page</source>
   <translation>铺满整页的图片或 PDF</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Only with a result</source>
   <translation>仅限有成绩者</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Off: it is given to everybody, placed or not</source>
   <translation>不勾选：不论有无成绩人人可得</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>Drawing</source>
   <translation>图案</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/fields.py" />
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/files.py" />
   <source>{folder} has too many files called {name}; clear it up</source>
   <translation>{folder} 中名为 {name} 的文件太多；请清理</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/files.py" />
   <source>{name} comes with the program and stays as it is; save under another name</source>
   <translation>{name} 是程序自带的，保持不变；请另存为其他名字</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/files.py" />
   <source>{path} cannot be copied to {folder}: {why}</source>
   <translation>无法将 {path} 复制到 {folder}：{why}</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/form.py" />
   <source>own size</source>
   <translation>自定义</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/form.py" />
   <source>across</source>
   <translation>横向</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/item_list.py" />
   <source>Items, those drawn first on top</source>
   <translation>各项，先画的在最上面</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/item_list.py" />
   <source>Nothing is on the page yet: add a text or a picture.</source>
   <translation>页面还是空的：请添加文字或图片。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Saved as {path}. At the certificates desk it is chosen with Shift+F9.</source>
   <translation>已保存为 {path}。在证书台按 Shift+F9 选用。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Begin from one that comes with the program, or open a file:</source>
   <translation>从程序自带的版面开始，或打开文件：</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>This layout is not saved.</source>
   <translation>此版面尚未保存。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Save the layout as:</source>
   <translation>版面另存为：</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Begun from {name}, which stays as it is: yours is saved under another name.</source>
   <translation>从 {name} 开始；它保持不变，您的版面另存为其他名字。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Layouts (*.json)</source>
   <translation>版面文件 (*.json)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Open (Enter)</source>
   <translation>打开 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>certificate</source>
   <translation>证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Pictures (*.png *.jpg *.jpeg *.pdf)</source>
   <translation>图片 (*.png *.jpg *.jpeg *.pdf)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Take it (Enter)</source>
   <translation>采用 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Throw the changes away</source>
   <translation>放弃修改</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>Save (Enter)</source>
   <translation>保存 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/keeping.py" />
   <source>{name} is there already: Enter once more puts this one in its place</source>
   <translation>{name} 已经存在：再按一次 Enter 将其替换</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/pictures.py" />
   <source>Nobody has bib {bib}: this is a sample.</source>
   <translation>没有号码 {bib}：显示的是样例。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/pictures.py" />
   <source>Nobody has been entered yet: this is a sample.</source>
   <translation>还没有人报名：显示的是样例。</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/strip.py" />
   <source>type or drop a path, then Enter</source>
   <translation>输入或拖入路径，然后按 Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>a sample runner</source>
   <translation>样例选手</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>a very long name</source>
   <translation>很长的姓名</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>the longest name of the race</source>
   <translation>本场最长的姓名</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>nobody's name</source>
   <translation>无姓名</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Snap</source>
   <translation>吸附</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>What is dragged stops at lines of the page and of other items; with Alt it does not</source>
   <translation>拖动时吸附到页面和其他项的边线；按住 Alt 则不吸附</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Shown with</source>
   <translation>显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Language of the page</source>
   <translation>页面语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>Bib of a runner to show</source>
   <translation>要显示的选手号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/top.py" />
   <source>or a bib</source>
   <translation>或号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Net time at point {n} on the way</source>
   <translation>途中第 {n} 点净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place of the event</source>
   <translation>赛事地点</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in figures</source>
   <translation>数字日期</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in the language of the page</source>
   <translation>日期，页面语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in Chinese</source>
   <translation>中文日期</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in English</source>
   <translation>英文日期</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Date in Russian</source>
   <translation>俄文日期</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Race, short</source>
   <translation>项目代码</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Distance</source>
   <translation>距离</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Official or provisional result, in words</source>
   <translation>正式或临时成绩，文字</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>“Official result”, once the race is official</source>
   <translation>“正式成绩”，成绩正式后显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>“Provisional result”, until the race is official</source>
   <translation>“临时成绩”，成绩正式前显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>“unnamed”, where there is no name</source>
   <translation>“无姓名”，没有姓名时显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Name in Latin letters, where it is another</source>
   <translation>拉丁字母姓名，与姓名不同时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Nation, the sport's code</source>
   <translation>国家代码</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Nation in the language of the page</source>
   <translation>国家，页面语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Bib, nation and club</source>
   <translation>号码、国家和俱乐部</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in the language of the page</source>
   <translation>男子或女子，页面语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in Chinese</source>
   <translation>男子或女子，中文</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in English</source>
   <translation>男子或女子，英文</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Men or Women in Russian</source>
   <translation>男子或女子，俄文</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Status, short</source>
   <translation>状态代码</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Status in the language of the page</source>
   <translation>状态，页面语言</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Net time</source>
   <translation>净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Time by the race's rule, gun or net</source>
   <translation>按比赛规则的成绩，枪声或净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Pace by net time, a kilometre</source>
   <translation>净计时每公里配速</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Net time at half the distance</source>
   <translation>半程净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Age grade by net time</source>
   <translation>净计时年龄分级</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>All points on the way with their net times</source>
   <translation>途中各点及净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place overall, by the race's rule</source>
   <translation>总名次，按比赛规则</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place overall, by gun time</source>
   <translation>总名次，按枪声成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place overall, by net time</source>
   <translation>总名次，按净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>How many were placed overall</source>
   <translation>总名次人数</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by sex, by the race's rule</source>
   <translation>性别名次，按比赛规则</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by sex, by gun time</source>
   <translation>性别名次，按枪声成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by sex, by net time</source>
   <translation>性别名次，按净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>How many were placed by sex</source>
   <translation>性别名次人数</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by category, by the race's rule</source>
   <translation>组别名次，按比赛规则</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by category, by gun time</source>
   <translation>组别名次，按枪声成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Place by category, by net time</source>
   <translation>组别名次，按净计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>How many were placed by category</source>
   <translation>组别名次人数</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Serial number</source>
   <translation>证书编号</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>What proves it genuine, for a QR code</source>
   <translation>防伪验证文本，用于二维码</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/variable_names.py" />
   <source>Name of point {n} on the way</source>
   <translation>途中第 {n} 点名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>On the way</source>
   <translation>途中</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>Times</source>
   <translation>成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>Put in what is different for every runner: the name, the time, the place</source>
   <translation>插入因人而异的内容：姓名、成绩、名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>all</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>always</source>
   <translation>始终</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>different in each language</source>
   <translation>各语言不同</translation>
  </message>
  <message>
   <location filename="ui/desktop/layouts/words_box.py" />
   <source>Text, {language}</source>
   <translation>文字，{language}</translation>
  </message>
  <message>
   <location filename="ui/desktop/lines.py" />
   <source>{path}: {fault}. Choose another folder.</source>
   <translation>{path}：{fault}。请另选文件夹。</translation>
  </message>
  <message>
   <location filename="ui/desktop/logbook.py" />
   <source>taken back by {number}</source>
   <translation>被 {number} 撤回</translation>
  </message>
  <message>
   <location filename="ui/desktop/logbook.py" />
   <source>brought back by {number}</source>
   <translation>被 {number} 恢复</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Opening the race ...</source>
   <translation>正在打开比赛 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Header</source>
   <translation>页眉</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Race Control</source>
   <translation>赛事计时</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>Back-up made: {copy}</source>
   <translation>已备份：{copy}</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>The race is under way: press Ctrl+Q again to let go of the decoders and close.</source>
   <translation>比赛正在进行：再按一次 Ctrl+Q 断开解码器并关闭。</translation>
  </message>
  <message>
   <location filename="ui/desktop/main_window.py" />
   <source>The set-up has changed, and counts now.</source>
   <translation>设置已更改，现在生效。</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>{n:,} row|{n:,} rows</source>
   <translation>{n:,} 行</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>A second copy of the race, written all the time: when this disk fails, nothing is lost.</source>
   <translation>比赛的第二份副本，随时写入：此磁盘坏了也不丢。</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Mirror</source>
   <translation>镜像</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>A folder on a stick or on another disk</source>
   <translation>U 盘或另一磁盘上的文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Folder of the mirror</source>
   <translation>镜像的文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Keep the mirror there (Enter)</source>
   <translation>镜像放在那里 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>No mirror</source>
   <translation>不用镜像</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Close (Esc)</source>
   <translation>关闭 (Esc)</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>How the mirror is</source>
   <translation>镜像状况</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>No mirror yet: plug in a USB stick, choose a folder on it, press Enter.</source>
   <translation>还没有镜像：插入 U 盘，选择其上的文件夹，按 Enter。</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>Up to date in {folder}.</source>
   <translation>已同步，在 {folder}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>{rows} behind in {folder}.</source>
   <translation>落后 {rows}，在 {folder}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>A folder on another disk, for the mirror</source>
   <translation>另一磁盘上的文件夹，放镜像</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>That is the disk of the race file: when it fails, both are lost. Choose another.</source>
   <translation>那是比赛文件所在的磁盘：坏了两份都丢。请另选。</translation>
  </message>
  <message>
   <location filename="ui/desktop/mirror_sheet.py" />
   <source>No mirror is written now.</source>
   <translation>现在没有写镜像。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network.py" />
   <source>The pages of the local network could not be made ({fault}); those that are shown stay.</source>
   <translation>无法生成本地网络的页面（{fault}）；当前显示的保持不变。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network.py" />
   <source>{fault}. They hold until the program is closed.</source>
   <translation>{fault}。它们在程序关闭前有效。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>Copy the address with its key</source>
   <translation>复制带密钥的地址</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>No pairing yet. Give it a name, choose who it is for, press Enter; its code stands here.</source>
   <translation>还没有配对。起个名字，选择给谁用，按 Enter；配对码显示在这里。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>Code of the pairing</source>
   <translation>配对码</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>The same as a QR code</source>
   <translation>同一内容的二维码</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>The graphics program asks for this address; the key stands in it.</source>
   <translation>图形程序读取这个地址；密钥在其中。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_code.py" />
   <source>Type the code at {where} , or let the camera read this.</source>
   <translation>在 {where} 输入配对码，或用相机扫描。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Announcer: all pages, with stories</source>
   <translation>播音员：所有页面，含故事</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Screen: queue, leaders, clock</source>
   <translation>屏幕：队列、领先者、时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Television: data for graphics</source>
   <translation>电视：图形数据</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>For</source>
   <translation>给</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Now</source>
   <translation>现在</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{n} page open|{n} pages open</source>
   <translation>打开 {n} 页</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>no page open</source>
   <translation>没有打开的页面</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Pairings</source>
   <translation>配对</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Local network</source>
   <translation>本地网络</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Address to listen at</source>
   <translation>监听地址</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Announcer's tablet</source>
   <translation>播音员的平板</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Name of the new pairing</source>
   <translation>新配对的名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Who it is for</source>
   <translation>给谁用</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>A folder for the feed's files, for graphics programs on this computer</source>
   <translation>数据文件的文件夹，供本机的图形程序使用</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Folder of the feed's files</source>
   <translation>数据文件的文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The feed's files cannot be written there ({fault}).</source>
   <translation>无法把数据文件写到那里（{fault}）。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Pages for tablets, big screens and television graphics, for looking only. Who is in the same network can read along: use one of your own.</source>
   <translation>供平板、大屏幕和电视图形使用的页面，只能看。同一网络里的人可以读到内容：请用自己的网络。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Copied. The address holds the key: give it to nobody else.</source>
   <translation>已复制。地址含有密钥：不要给别人。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Off: nobody sees anything. Choose an address of this computer, press Enter.</source>
   <translation>未开启：谁也看不到。选择本机的一个地址，按 Enter。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Being turned on ...</source>
   <translation>正在打开 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>On at {where} : {pages}.</source>
   <translation>已在 {where} 开启：{pages}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>This computer does not let it listen at {where} ({fault}). It is tried again; choose another address or port.</source>
   <translation>本机不允许在 {where} 监听（{fault}）。正在重试；请选择其他地址或端口。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The process that serves is gone; it is started anew. Open pages come back by themselves.</source>
   <translation>服务进程已退出；正在重新启动。打开的页面会自行恢复。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>How the local network is</source>
   <translation>本地网络的状态</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Turn on</source>
   <translation>开启</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Turn off</source>
   <translation>停用</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>New pairing</source>
   <translation>新配对</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Withdraw (Del)</source>
   <translation>收回 (Del)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Write them there</source>
   <translation>写到那里</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>● {n} page open|● {n} pages open</source>
   <translation>● 打开 {n} 页</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>○ not open</source>
   <translation>○ 未打开</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>All addresses of this computer</source>
   <translation>本机的所有地址</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{address}, this computer alone</source>
   <translation>{address}，仅本机</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Turn on (Enter)</source>
   <translation>开启 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>New pairing (Enter)</source>
   <translation>新配对 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Write them there (Enter)</source>
   <translation>写到那里 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>A port is a number from {least} to {most}.</source>
   <translation>端口是 {least} 到 {most} 的数字。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>Withdraw {name}? Once more Del does it.</source>
   <translation>收回 {name}？再按一次 Del 即收回。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{name} is withdrawn: its pages are cut, its code opens nothing any more.</source>
   <translation>{name} 已收回：其页面已切断，配对码不再有效。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>A folder for the feed's files</source>
   <translation>数据文件的文件夹</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The feed's files are written in {folder}.</source>
   <translation>数据文件写在 {folder}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>The feed's files are not written any more.</source>
   <translation>不再写数据文件。</translation>
  </message>
  <message>
   <location filename="ui/desktop/network_sheet.py" />
   <source>{address}, not there now</source>
   <translation>{address}，现在不存在</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Type a new one of {n} characters at least; leave it empty for none.</source>
   <translation>输入新的，至少 {n} 个字符；不要则留空。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>That is not the PIN. Type it again.</source>
   <translation>PIN 不对。请再输入。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>PIN of the timing crew</source>
   <translation>计时组的 PIN</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>PIN</source>
   <translation>PIN</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>The PIN of the timing crew leads back to everything.</source>
   <translation>计时组的 PIN 可回到全部功能。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Unlock (Enter)</source>
   <translation>解锁 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>A PIN is set.</source>
   <translation>已设 PIN。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>No PIN is set: every role can be left by anybody.</source>
   <translation>未设 PIN：任何人都可离开任何角色。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Next (Enter)</source>
   <translation>下一步 (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Forgotten? Close the program and delete the line pin in {file}.</source>
   <translation>忘了？关闭程序，删去 {file} 中的 pin 行。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>What is asked</source>
   <translation>所问</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>{n} characters at least.</source>
   <translation>至少 {n} 个字符。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Type it again.</source>
   <translation>请再输入一次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>Set the PIN (Enter)</source>
   <translation>设定 PIN (Enter)</translation>
  </message>
  <message>
   <location filename="ui/desktop/pin_sheet.py" />
   <source>The two are not the same. Type the new PIN once more.</source>
   <translation>两次不同。请再输入一次新 PIN。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>page is made</source>
   <translation>正在生成页面</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>waits for the printer</source>
   <translation>等候打印机</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printing</source>
   <translation>正在打印</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printed</source>
   <translation>已打印</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>out of paper</source>
   <translation>缺纸</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} is out of paper. Put paper in: it goes on by itself.</source>
   <translation>{printer} 缺纸。请放纸：它会自动继续。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printer needs a hand</source>
   <translation>打印机需要处理</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} needs a hand: a jam, an open door or no toner. Look at it; it goes on by itself.</source>
   <translation>{printer} 需要处理：卡纸、盖子没关或没有墨粉。请查看；之后会自动继续。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printer stopped</source>
   <translation>打印机已停止</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} is stopped. Start it at the printer or in the computer's printer settings; nothing is lost.</source>
   <translation>{printer} 已停止。请在打印机上或电脑的打印机设置中启动它；不会丢失任何证书。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printer gone</source>
   <translation>打印机不见了</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{printer} does not answer. Check its power and cable; nothing is lost.</source>
   <translation>{printer} 没有应答。请检查电源和电缆；不会丢失任何证书。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>printing system silent</source>
   <translation>打印系统没有应答</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>This computer's printing system does not answer. Nothing is lost: it goes on as soon as it does.</source>
   <translation>这台电脑的打印系统没有应答。不会丢失任何证书：恢复后会继续。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>not printed</source>
   <translation>没有打印</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{bib} was not printed: {detail}. Type it again when that is mended.</source>
   <translation>{bib} 没有打印：{detail}。解决后请再输入一次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>perhaps printed</source>
   <translation>可能已打印</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>{bib}: {detail}</source>
   <translation>{bib}：{detail}</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>no certificate</source>
   <translation>没有证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>PDF file</source>
   <translation>PDF 文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>the page could not be made</source>
   <translation>页面无法生成</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>it was cancelled at the printer</source>
   <translation>在打印机上被取消</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>A printer's driver did not answer; printing was started anew. No page is lost or doubled.</source>
   <translation>打印机驱动没有应答；打印已重新启动。没有证书丢失或重复。</translation>
  </message>
  <message>
   <location filename="ui/desktop/print_desk.py" />
   <source>The printing program had ended; it was started anew. No page is lost or doubled.</source>
   <translation>打印程序已退出；已重新启动。没有证书丢失或重复。</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>seen</source>
   <translation>已看到</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>chip {code}</source>
   <translation>芯片 {code}</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>unknown</source>
   <translation>未知</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>tap</source>
   <translation>点按</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>no bib</source>
   <translation>无号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>no start</source>
   <translation>无起点</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>no {split}</source>
   <translation>缺 {split}</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>Time of day at the finish</source>
   <translation>到终点的当天时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>Place in the category</source>
   <translation>组别名次</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>What somebody should look at</source>
   <translation>需要有人看一下的</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>Called by the announcer, or seen by the crew</source>
   <translation>播音员已播报，或计时组已看到</translation>
  </message>
  <message>
   <location filename="ui/desktop/queue_columns.py" />
   <source>whose? F7</source>
   <translation>谁的？F7</translation>
  </message>
  <message>
   <location filename="ui/desktop/race.py" />
   <source>Not stored, the race file takes no data ({fault}). Look at the disk, then try again.</source>
   <translation>未保存，比赛文件写不进去（{fault}）。请检查磁盘，再试。</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Came at</source>
   <translation>到达</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>By this computer's clock</source>
   <translation>按本机时钟</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Bytes</source>
   <translation>字节</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>What it says</source>
   <translation>含义</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>read {chip} at {at}</source>
   <translation>读到 {chip}，{at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>cannot be read: {reason}</source>
   <translation>无法解读：{reason}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Bytes and what they say</source>
   <translation>字节及其含义</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Pause (Space)</source>
   <translation>暂停 (空格)</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Copy (Ctrl+C)</source>
   <translation>复制 (Ctrl+C)</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>Raw monitor: {code}</source>
   <translation>原始数据：{code}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>paused, {n} newer pieces wait</source>
   <translation>已暂停，有 {n} 段新的在等</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>listening</source>
   <translation>正在听</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>nothing has come yet; what comes stands here at once</source>
   <translation>还没有内容；来了立即显示</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>{code} at {port}: {state}</source>
   <translation>{code}，{port}：{state}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>{code}: {n} rows are copied</source>
   <translation>{code}：已复制 {n} 行</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>at {at}</source>
   <translation>{at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>What is listened to</source>
   <translation>在听什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>The chosen row</source>
   <translation>所选行</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>no. {n}</source>
   <translation>第 {n} 号</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>reader {r}</source>
   <translation>读头 {r}</translation>
  </message>
  <message>
   <location filename="ui/desktop/raw_monitor.py" />
   <source>, from its memory</source>
   <translation>，来自其存储</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>No race is open.</source>
   <translation>没有打开的比赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>Another race opens in a window of its own; this one goes on.</source>
   <translation>另一比赛在自己的窗口打开；本比赛照常。</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>{path}: there is no such race file; check the name</source>
   <translation>{path}：没有这个比赛文件；请检查名称</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>A second window could not be started; close this one and open the race then.</source>
   <translation>第二个窗口无法启动；请关闭此窗口再打开该比赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>Set-up</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>New race</source>
   <translation>新比赛</translation>
  </message>
  <message>
   <location filename="ui/desktop/reception.py" />
   <source>What you have written for the new race is kept: F12 goes on.</source>
   <translation>新比赛所写内容已保留：F12 继续。</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>Rehearsal</source>
   <translation>演练</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>Lists and certificates</source>
   <translation>名单和证书</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>The rehearsal is over: sent {sent}, stored {stored}, scored {scored}. Its lists are in {folder}.</source>
   <translation>演练结束：发送 {sent}，已存 {stored}，已计 {scored}。名单在 {folder}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>No rehearsal</source>
   <translation>没有演练</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse.py" />
   <source>REHEARSAL, simulated, {speed} x</source>
   <translation>演练，模拟，{speed} 倍速</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse_copy.py" />
   <source>The rehearsal could not be started: {program} is not there; install Race Control anew.</source>
   <translation>演练无法启动：没有 {program}；请重装计时程序。</translation>
  </message>
  <message>
   <location filename="ui/desktop/rehearse_copy.py" />
   <source>A rehearsal opens in a window of its own; this race goes on.</source>
   <translation>演练在自己的窗口打开；本比赛照常。</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>cat.</source>
   <translation>组别</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>When official</source>
   <translation>正式时</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Nations</source>
   <translation>国家</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Changes since official</source>
   <translation>正式后的变化</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Everybody</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>In this list</source>
   <translation>在此名单中</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Age grade</source>
   <translation>年龄评分</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Age-graded</source>
   <translation>年龄折算</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>What the list said</source>
   <translation>名单原来写的</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>What it says now</source>
   <translation>名单现在写的</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Overall</source>
   <translation>总成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_data.py" />
   <source>Teams: {name}</source>
   <translation>团队：{name}</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>Exported: {path}</source>
   <translation>已导出：{path}</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Medal list</source>
   <translation>奖牌名单(&amp;M)</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Ceremony sheets, for the speaker</source>
   <translation>颁奖单，主持人用(&amp;C)</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Finisher medals</source>
   <translation>完赛奖牌(&amp;F)</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>&amp;Start list by wave</source>
   <translation>按批次的出发名单(&amp;S)</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>Bib &amp;labels</source>
   <translation>号码标签(&amp;L)</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>Results &amp;book</source>
   <translation>成绩册(&amp;B)</translation>
  </message>
  <message>
   <location filename="ui/desktop/results_files.py" />
   <source>{path} cannot be written ({fault}). Look at the disk, then export again.</source>
   <translation>{path} 无法写入（{fault}）。请检查磁盘，再导出。</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{span} ago</source>
   <translation>{span} 前</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>between {before} and {after}, about {km} km</source>
   <translation>{before} 与 {after} 之间，约 {km} 公里</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>about {at} ({low} to {high})</source>
   <translation>约 {at}（{low} 至 {high}）</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>place {n}</source>
   <translation>第 {n} 名</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{n} of {sex}</source>
   <translation>{sex} 第 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{n} of {category}</source>
   <translation>{category} 第 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>the start</source>
   <translation>起点</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>before {after}: should have passed there by {time}, {span} ago</source>
   <translation>{after} 之前：本应在 {time} 通过，已过 {span}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>no wave yet</source>
   <translation>尚无批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>{n} years old</source>
   <translation>{n} 岁</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>nowhere yet</source>
   <translation>尚未出现</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>Result</source>
   <translation>成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_data.py" />
   <source>Next</source>
   <translation>下一点</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>did not finish</source>
   <translation>未完赛</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>did not start</source>
   <translation>未出发</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>disqualified</source>
   <translation>取消成绩</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>not competing</source>
   <translation>不参加排名</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>no decision: what the reads say counts</source>
   <translation>不裁定：以读取为准</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Status of {bib}</source>
   <translation>{bib} 的状态</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Decide</source>
   <translation>裁定</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>decided by the crew</source>
   <translation>由计时组裁定</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Another chip for {bib}</source>
   <translation>给 {bib} 换芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>chip given by the crew</source>
   <translation>由计时组给芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Another race or wave for {bib}</source>
   <translation>给 {bib} 改项目或批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>moved by the crew</source>
   <translation>由计时组改动</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>{bib} passed a point</source>
   <translation>{bib} 通过了某点</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>seen by the crew</source>
   <translation>计时组看到</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Time added for {bib}, or taken off</source>
   <translation>给 {bib} 加时或减时</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write the rule behind the disqualification, as TR55.10.</source>
   <translation>写明取消成绩所依规则，如 TR55.10。</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>counts too</source>
   <translation>一并有效</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>counts for nobody from then on</source>
   <translation>此后不归任何人</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write the code of the chip, as the box shows it.</source>
   <translation>写芯片代码，如设备所示。</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Choose another race or wave for {bib} with the arrow keys.</source>
   <translation>请用方向键为 {bib} 选择其他项目或批次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write the time of day of the passing, as 09:13:02.</source>
   <translation>写通过的当天时间，如 09:13:02。</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Write what is added to the finish time, as 0:01:00; -0:00:30 takes off.</source>
   <translation>写加到完赛时间的值，如 0:01:00；-0:00:30 为减。</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>{race}, wave {wave}</source>
   <translation>{race}，批次 {wave}</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Rule</source>
   <translation>规则</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>TR55.10, for DQ</source>
   <translation>TR55.10，用于 DQ</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>From</source>
   <translation>自</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>the beginning</source>
   <translation>开头</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>The old chip</source>
   <translation>旧芯片</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Race and wave</source>
   <translation>项目和批次</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>09:13:02</source>
   <translation>09:13:02</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>Add to the finish time</source>
   <translation>加到完赛时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>0:01:00, or -0:00:30</source>
   <translation>0:01:00，或 -0:00:30</translation>
  </message>
  <message>
   <location filename="ui/desktop/runner_deeds.py" />
   <source>what it is for</source>
   <translation>原因</translation>
  </message>
  <message>
   <location filename="ui/desktop/search_box.py" />
   <source>Find a runner  Ctrl+K</source>
   <translation>查找选手  Ctrl+K</translation>
  </message>
  <message>
   <location filename="ui/desktop/search_box.py" />
   <source>Bib, name in any script or in pinyin, end of a chip, club. Enter opens the runner's card.</source>
   <translation>号码、任意文字或拼音的姓名、芯片末尾、俱乐部。Enter 打开选手卡。</translation>
  </message>
  <message>
   <location filename="ui/desktop/setup_news.py" />
   <source>The set-up has changed, and counts now:</source>
   <translation>设置已更改，现在生效：</translation>
  </message>
  <message>
   <location filename="ui/desktop/setup_news.py" />
   <source>and {n} more: racecontrol log has the fact</source>
   <translation>另有 {n} 项：见 racecontrol log</translation>
  </message>
  <message>
   <location filename="ui/desktop/setup_news.py" />
   <source>Date or time zone are others: close this window and open it again.</source>
   <translation>日期或时区变了：请关闭此窗口再打开。</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>Key</source>
   <translation>按键</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>What for</source>
   <translation>用途</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>Search: words, a key</source>
   <translation>查找：词、按键</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>Search the keys</source>
   <translation>查找按键</translation>
  </message>
  <message>
   <location filename="ui/desktop/shortcuts.py" />
   <source>No key is told like that. Escape shows all again.</source>
   <translation>没有这样的按键。按 Escape 显示全部。</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>gun of {wave}</source>
   <translation>批次 {wave} 的枪声</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>gun of {wave}, replaced</source>
   <translation>批次 {wave} 的枪声，已被取代</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>gun of {wave}, taken back</source>
   <translation>批次 {wave} 的枪声，已撤回</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>contact</source>
   <translation>触点</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>{sources}, counts: {source}</source>
   <translation>{sources}，有效：{source}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>Gun of wave {wave} from {old} to {new}, {by}.</source>
   <translation>批次 {wave} 的枪声从 {old} 改为 {new}，{by}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>contact {decoder}</source>
   <translation>触点 {decoder}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>taken back</source>
   <translation>已撤回</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>fires nothing</source>
   <translation>未发令</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>its clock is {ahead} ahead: it came at {at}</source>
   <translation>其时钟快 {ahead}：实到 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>came {late} late</source>
   <translation>晚到 {late}</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>{apart} to {wave}'s gun ({source})</source>
   <translation>与 {wave} 的枪声差 {apart}（{source}）</translation>
  </message>
  <message>
   <location filename="ui/desktop/shots.py" />
   <source>{apart} to {wave}'s gun ({source}, replaced)</source>
   <translation>与 {wave} 的枪声差 {apart}（{source}，已被取代）</translation>
  </message>
  <message>
   <location filename="ui/desktop/spans.py" />
   <source>'{typed}' is no time of day. Write 9:12-9:15, or 9:13 +- 2 for minutes around.</source>
   <translation>“{typed}”不是当天时间。写 9:12-9:15，或 9:13 +- 2 表示前后几分钟。</translation>
  </message>
  <message>
   <location filename="ui/desktop/spans.py" />
   <source>'{typed}' ends before it begins; exchange its times.</source>
   <translation>“{typed}”先终后始；请对调时间。</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>A rehearsal is a whole race with simulated decoders: nothing has to be plugged in.</source>
   <translation>演练是用模拟解码器跑的整场比赛：不用接任何设备。</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Whether the file is still there</source>
   <translation>文件是否还在</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Races that were open last</source>
   <translation>最近打开的比赛</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>No race was open here yet. Begin with a rehearsal, or set up a new race.</source>
   <translation>这里还没打开过比赛。先做演练，或设置新比赛。</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Type or drop the path of a race file, Enter</source>
   <translation>输入或拖入比赛文件的路径，Enter</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>New race ... (F12)</source>
   <translation>新比赛 ... (F12)</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Rehearsal (Shift+F12)</source>
   <translation>演练 (Shift+F12)</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>The race is being opened</source>
   <translation>正在打开比赛</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Opening {name} ...</source>
   <translation>正在打开 {name} ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Preparing a rehearsal with 16,000 runners ...</source>
   <translation>正在准备 16,000 名选手的演练 ...</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Open a race (Ctrl+O)</source>
   <translation>打开比赛 (Ctrl+O)</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Enter opens the chosen race; Del takes it from this list, its file stays.</source>
   <translation>Enter 打开所选比赛；Del 从列表去掉，文件保留。</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>gone</source>
   <translation>已不在</translation>
  </message>
  <message>
   <location filename="ui/desktop/start_page.py" />
   <source>Type the path of a race file first, or drop the file here.</source>
   <translation>请先输入比赛文件的路径，或把文件拖到此处。</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>received {received} {first} stored {stored} {second} scored {scored}</source>
   <translation>收到 {received} {first} 已存 {stored} {second} 已计 {scored}</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>no mirror (Ctrl+M)</source>
   <translation>无镜像 (Ctrl+M)</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>no mirror</source>
   <translation>无镜像</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>mirror up to date</source>
   <translation>镜像已同步</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>mirror ok</source>
   <translation>镜像正常</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>mirror {behind} behind</source>
   <translation>镜像落后 {behind}</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>MIRROR LOST</source>
   <translation>镜像丢失</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>What was just done</source>
   <translation>刚做了什么</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>{said}. All of it: Ctrl+H</source>
   <translation>{said}。全部：Ctrl+H</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>{said}. Ctrl+M: where it is kept</source>
   <translation>{said}。Ctrl+M：放在哪里</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>received = stored = scored {n}</source>
   <translation>收到 = 已存 = 已计 {n}</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>Reads received, stored and scored</source>
   <translation>收到、已存、已计的读取</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>The worst thing now</source>
   <translation>当前最严重的事</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>Sound of the alarm</source>
   <translation>警报声</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>alarm muted</source>
   <translation>警报静音</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>sound off</source>
   <translation>无声</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>No problems</source>
   <translation>没有问题</translation>
  </message>
  <message>
   <location filename="ui/desktop/status.py" />
   <source>for {s} s</source>
   <translation>已 {s} 秒</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>1 time is in the list, undo Alt+Z.</source>
   <translation>列表中有 1 个时间，撤销 Alt+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>{n} times are in the list, undo Alt+Z.</source>
   <translation>列表中有 {n} 个时间，撤销 Alt+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>tap sheet</source>
   <translation>点按单</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>Undone. Edits that can still be undone: {n}.</source>
   <translation>已撤销。还可撤销的编辑：{n}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>The list is just being stored. Press again.</source>
   <translation>列表正在保存。请再按一次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>The list has changed meanwhile. Press again.</source>
   <translation>列表其间已变。请再按一次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>1 bib proposed by its read: look at it, undo Alt+Z.</source>
   <translation>按读取提出 1 个号码：请看，撤销 Alt+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>{n} bibs proposed by reads: look at them, undo Alt+Z.</source>
   <translation>按读取提出 {n} 个号码：请看，撤销 Alt+Z。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>The bibs are not kept if the program ends now: {fault}</source>
   <translation>若程序现在结束，号码不会保留：{fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>No read is near a time without a bib.</source>
   <translation>没有读取接近无号码的时间。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>There is no edit of this list to undo. Ctrl+Z takes back what is in the log.</source>
   <translation>此列表没有可撤销的编辑。Ctrl+Z 撤回日志中的内容。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_book.py" />
   <source>edit undone</source>
   <translation>编辑已撤销</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>by a read {difference}, seen by nobody</source>
   <translation>按读取{difference}，没人看到</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{span} later</source>
   <translation>晚 {span}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} passings at {point}.</source>
   <translation>{point} 通过 {n} 次。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>passed already, {at}: check the bib</source>
   <translation>已在 {at} 通过：检查号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>by a read, seen by nobody</source>
   <translation>按读取，没人看到</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>at the same time</source>
   <translation>同一时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{span} earlier</source>
   <translation>早 {span}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 time without a bib</source>
   <translation>1 个时间无号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} times without a bib</source>
   <translation>{n} 个时间无号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 bib without a time</source>
   <translation>1 个号码无时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} bibs without a time</source>
   <translation>{n} 个号码无时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 bib that nobody has</source>
   <translation>1 个号码没有人</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} bibs that nobody has</source>
   <translation>{n} 个号码没有人</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>1 time that is not stored yet</source>
   <translation>1 个时间尚未保存</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{n} times that are not stored yet</source>
   <translation>{n} 个时间尚未保存</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>being stored</source>
   <translation>正在保存</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>no time yet: tap, or insert one</source>
   <translation>尚无时间：点按或插入</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>ready</source>
   <translation>就绪</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>no such bib: type over it</source>
   <translation>没有此号码：直接改写</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>twice, also in row {n}: remove one</source>
   <translation>重复，也在第 {n} 行：去掉一个</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>race {race} does not pass here: check bib</source>
   <translation>项目 {race} 不经过此处：检查号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>is {status}: check bib or status</source>
   <translation>为 {status}：检查号码或状态</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>no gun yet: check bib or start</source>
   <translation>尚无枪声：检查号码或出发</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>before the gun: check the bib</source>
   <translation>在枪声之前：检查号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>ready; mat {difference}</source>
   <translation>就绪；计时毯{difference}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>These stay: {rest}.</source>
   <translation>这些留下：{rest}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>Look at these first, they are marked: {bibs}.</source>
   <translation>先看这些，已标记：{bibs}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>By reads only, seen by nobody: {bibs}.</source>
   <translation>只有读取、没人看到：{bibs}。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>{bib} {difference}</source>
   <translation>{bib} {difference}</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>The mat read {n} of them, the farthest off {told}; the typed passings go first.</source>
   <translation>计时毯读到其中 {n} 个，差得最多的{told}；录入的通过优先。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>The mat read {told}; the typed passing goes first.</source>
   <translation>计时毯读到{told}；录入的通过优先。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>NOT STORED, tried again: look at the disk</source>
   <translation>未保存，正在重试：检查磁盘</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>nobody saw the bib: type over it</source>
   <translation>没人看到号码：直接改写</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_data.py" />
   <source>waits for its bib</source>
   <translation>等号码</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>{line} is not a time and a bib; write 1:38:12 877, or the time alone</source>
   <translation>{line} 不是“时间 号码”；写 1:38:12 877，或只写时间</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>{time} is no time since the gun; write 1:38:12 or 98:12</source>
   <translation>{time} 不是从枪声算的时间；写 1:38:12 或 98:12</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>Line {n} would be at {at}, in the future: it is {now}. Look what the times are counted from.</source>
   <translation>第 {n} 行会在 {at}，是将来：现在 {now}。检查时间从何算起。</translation>
  </message>
  <message>
   <location filename="ui/desktop/taps_typed.py" />
   <source>Line {n}: {fault}</source>
   <translation>第 {n} 行：{fault}</translation>
  </message>
  <message>
   <location filename="ui/desktop/theme.py" />
   <source>Day</source>
   <translation>白天</translation>
  </message>
  <message>
   <location filename="ui/desktop/theme.py" />
   <source>Night</source>
   <translation>夜间</translation>
  </message>
  <message>
   <location filename="ui/desktop/theme.py" />
   <source>Sunlight</source>
   <translation>阳光</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>planned {day}, {at}; by the clock of this computer it is {today}</source>
   <translation>计划 {day} {at}；此计算机的时钟显示 {today}</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>late {time}</source>
   <translation>晚 {time}</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>planned {at}</source>
   <translation>计划 {at}</translation>
  </message>
  <message>
   <location filename="ui/desktop/waves.py" />
   <source>{s} s</source>
   <translation>{s} 秒</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Show the race here</source>
   <translation>在此显示比赛</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Eight letters and figures, as the timing crew has them.</source>
   <translation>八个字母和数字，由计时组提供。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>That is no code of this race. Look at it once more.</source>
   <translation>这不是本场比赛的配对码。请再核对一次。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Too many wrong codes. Wait a minute, then type it again.</source>
   <translation>错误的配对码太多。请等一分钟再输入。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>This pairing is for television graphics: its address is /feed.json?key=... .</source>
   <translation>此配对用于电视图形：地址是 /feed.json?key=... 。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The program does not answer. This page tries again by itself.</source>
   <translation>程序没有应答。本页会自行重试。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>This screen is not paired any more.</source>
   <translation>此屏幕已不再配对。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Live</source>
   <translation>实时</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Over</source>
   <translation>已结束</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>No connection since {time}. It is tried again all the time.</source>
   <translation>自 {time} 起没有连接。一直在重试。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Connecting ...</source>
   <translation>正在连接 ...</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Light or dark</source>
   <translation>浅色或深色</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Who comes next stands here as soon as the first runners are near.</source>
   <translation>第一批跑者接近时，即将到达的人在此显示。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Finishers stand here as soon as the first one is in.</source>
   <translation>第一位完赛后，完赛者在此显示。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The leaders stand here as soon as they pass the first split.</source>
   <translation>领先者通过第一个分段后在此显示。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The first woman, the first of a country, a record: they stand here.</source>
   <translation>首位女子、某国第一人、纪录：在此显示。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Not started yet</source>
   <translation>尚未起跑</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>The clock stands here as soon as the race is open.</source>
   <translation>比赛打开后时钟在此显示。</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>{n} more have finished and are not named here</source>
   <translation>另有 {n} 人完赛，此处未点名</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>now</source>
   <translation>现在</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Place {n}.</source>
   <translation>第 {n} 名</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>men {n}.</source>
   <translation>男子第 {n} 名</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>women {n}.</source>
   <translation>女子第 {n} 名</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>X {n}.</source>
   <translation>X 第 {n} 名</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>{category} {n}.</source>
   <translation>{category} 第 {n} 名</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>Course record</source>
   <translation>赛会纪录</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>on the course</source>
   <translation>在赛道上</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>finished</source>
   <translation>已完赛</translation>
  </message>
  <message>
   <location filename="ui/network/labels.py" />
   <source>next point</source>
   <translation>下一计时点</translation>
  </message>
  <message>
   <location filename="ui/network/memory.py" />
   <source>{path}: the pairings cannot be kept there ({fault})</source>
   <translation>{path}：无法在那里保存配对（{fault}）</translation>
  </message>
  <message>
   <location filename="ui/printing/cups.py" />
   <source>printer {printer} is not there any more; choose another one</source>
   <translation>打印机 {printer} 已不在；请选择另一台</translation>
  </message>
  <message>
   <location filename="ui/printing/folder.py" />
   <source>{path} cannot be written ({fault}); choose another folder</source>
   <translation>无法写入 {path}（{fault}）；请选择另一个文件夹</translation>
  </message>
  <message>
   <location filename="ui/printing/qt_printers.py" />
   <source>it may have been printed; look into the tray, and print it again if it is not there</source>
   <translation>可能已经打印；请看出纸盘，没有的话再打印一次</translation>
  </message>
  <message>
   <location filename="ui/printing/qt_printers.py" />
   <source>printer {printer} takes no pages; look at it, or choose another one</source>
   <translation>打印机 {printer} 不接收页面；请查看，或选择另一台</translation>
  </message>
  <message>
   <location filename="ui/printing/qt_printers.py" />
   <source>printer {printer} stopped in the middle; look at it</source>
   <translation>打印机 {printer} 中途停止；请查看</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>{codes}: without a clock of its own, so at this speed an IPICO box plays it.</source>
   <translation>{codes}：自身无时钟，此速度下由 IPICO 设备代替。</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>The set-up has no decoder that hears chips: an IPICO box at each point is made up.</source>
   <translation>设置中没有能读芯片的解码器：每个点虚拟一台 IPICO 设备。</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>No decoder of the set-up has a start contact: box {code} is made up.</source>
   <translation>设置中没有带起点触点的解码器：虚拟设备 {code}。</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_boxes.py" />
   <source>{n:,} runner has no chip that these boxes hear, and gets one made up.|{n:,} runners have no chip that these boxes hear, and get made-up ones.</source>
   <translation>{n:,} 名选手没有这些设备能读的芯片，已虚拟。</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_like.py" />
   <source>A rehearsal of {name}, in a copy: nothing that is done here changes that race.</source>
   <translation>{name} 的演练，在副本中：此处所做不影响该比赛。</translation>
  </message>
  <message>
   <location filename="ui/rehearsal_like.py" />
   <source>The race has no entries yet: its {n:,} runner is made up.|The race has no entries yet: its {n:,} runners are made up.</source>
   <translation>比赛还没有报名：虚拟 {n:,} 名选手。</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/feed_tables.py" />
   <source>Country</source>
   <translation>国家</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>among the first three men on finishing</source>
   <translation>完赛时位列男子前三</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>among the first three women on finishing</source>
   <translation>完赛时位列女子前三</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>among the first three of sex X on finishing</source>
   <translation>完赛时位列性别 X 前三</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>led category {category} on finishing</source>
   <translation>完赛时领先组别 {category}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first man</source>
   <translation>男子第一</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>second man</source>
   <translation>男子第二</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>third man</source>
   <translation>男子第三</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first woman</source>
   <translation>女子第一</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>second woman</source>
   <translation>女子第二</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>third woman</source>
   <translation>女子第三</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first of sex X</source>
   <translation>性别 X 第一</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>second of sex X</source>
   <translation>性别 X 第二</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>third of sex X</source>
   <translation>性别 X 第三</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first of category {category}</source>
   <translation>组别 {category} 第一</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>of club {name}</source>
   <translation>俱乐部：{name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>from {nation}</source>
   <translation>来自 {nation}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>of group {name}</source>
   <translation>团队：{name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>course record</source>
   <translation>赛会纪录</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>finisher {n:,}</source>
   <translation>第 {n:,} 位完赛者</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/finished.py" />
   <source>first from {nation}</source>
   <translation>首位{nation}选手</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>sex X</source>
   <translation>性别 X</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{first}: {name}, {time}</source>
   <translation>{first}：{name}，{time}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>first from {nation}: {name}, {time}</source>
   <translation>首位{nation}选手：{name}，{time}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>finisher {n:,}: {name}</source>
   <translation>第 {n:,} 位完赛者：{name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>course record: {name}, {time}; before {record}</source>
   <translation>赛会纪录：{name}，{time}；原纪录 {record}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{award}, {whose}: prizes decided: {names}</source>
   <translation>{award}，{whose}：奖项已定：{names}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>last before the time limit: {name}, {time}</source>
   <translation>关门前最后一位：{name}，{time}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{race}: {told}</source>
   <translation>{race}：{told}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>new leader of the {those} at {split}: {name}</source>
   <translation>{split} 处{those}新领先者：{name}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{name} leads the {those} at {split} in {span} less than the pace of the course record</source>
   <translation>{name} 在 {split} 领先{those}，比赛会纪录配速快 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>{name}, who was leading the {those} at {split}, is overdue since {time}</source>
   <translation>{name} 在 {split} 领先{those}，自 {time} 起逾期未到</translation>
  </message>
  <message>
   <location filename="racecontrol/announcing/milestones.py" />
   <source>all of {name} are in: {n:,} runner|all of {name} are in: {n:,} runners</source>
   <translation>{name} 全部到齐：{n:,} 人</translation>
  </message>
  <message>
   <location filename="racecontrol/backups.py" />
   <source>No back-up could be made ({fault}). Make room, or choose another disk.</source>
   <translation>无法备份（{fault}）。请腾出空间，或换磁盘。</translation>
  </message>
  <message>
   <location filename="racecontrol/clock_watch.py" />
   <source>the clock of this computer was moved by {span}</source>
   <translation>本机时钟被拨动 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/clock_watch.py" />
   <source>this computer slept for {seconds} s</source>
   <translation>本机休眠了 {seconds} 秒</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the {fact} counts now (fact {number})</source>
   <translation>现在{fact}有效（记录 {number}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the {contact} started nothing by itself; its gun is a fact of its own</source>
   <translation>{contact}本身未发令；其枪声是另一条记录</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the gun of wave {wave} is now {at} (fact {number})</source>
   <translation>批次 {wave} 的枪声现为 {at}（记录 {number}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>now {fact} (fact {number})</source>
   <translation>现在 {fact}（记录 {number}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the times of {decoder} now get {sums}</source>
   <translation>{decoder} 的时间现加 {sums}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> if they came since {since} and before {until}</source>
   <translation>（{since} 起、{until} 前到达的）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the finish times of {bib} now get {sum}</source>
   <translation>{bib} 的完赛时间现加 {sum}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{sum} ({sources})</source>
   <translation>{sum}（{sources}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is now in race {race}</source>
   <translation>{bib} 现在项目 {race}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>chip {chip} belongs to {bib}, as entered</source>
   <translation>芯片 {chip} 属于 {bib}，如报名所写</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>typed passings of {bib} at {point} now: {times}</source>
   <translation>{bib} 在 {point} 录入的通过现有：{times}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>taps without a bib at {point} now: {count}</source>
   <translation>{point} 现有未带号码的点按：{count}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>still {facts}</source>
   <translation>仍有 {facts}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{fact} (fact {number})</source>
   <translation>{fact}（记录 {number}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the results of race {race} are still official as of fact {number}, {by}</source>
   <translation>项目 {race} 的成绩仍为正式，依记录 {number}，{by}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the next certificate makes a new key, and those that were printed do not belong to this race any more</source>
   <translation>下一张证书将生成新密钥，已打印的证书不再属于本场比赛</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} was printed {n:,} time|{bib} was printed {n:,} times</source>
   <translation>{bib} 已打印 {n:,} 次</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} does not wait for a certificate</source>
   <translation>{bib} 不在等候证书</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>it stands among the problems again as long as it is one</source>
   <translation>只要问题还在，它就回到问题之列</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>fact {number} counts again: {fact}</source>
   <translation>记录 {number} 重新有效：{fact}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{void}: {fact}, recorded {by}</source>
   <translation>{void}：{fact}，记录于 {by}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>nothing else changes</source>
   <translation>其他不变</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>wave {wave} has no gun now, so no results: racecontrol gun FILE.race {wave} TIME</source>
   <translation>批次 {wave} 现在没有枪声，因而没有成绩：racecontrol gun FILE.race {wave} TIME</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} has no ruling now</source>
   <translation>{bib} 现在没有裁定</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> if they came since {since}</source>
   <translation>（{since} 起到达的）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} has no entry now</source>
   <translation>{bib} 现在没有报名</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is now in race {race}, wave {wave}</source>
   <translation>{bib} 现在项目 {race}，批次 {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>no chip</source>
   <translation>无芯片</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{at} (fact {number})</source>
   <translation>{at}（记录 {number}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>of {bib} at {point} only what decoders read counts</source>
   <translation>{bib} 在 {point} 只计解码器所读</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>all reads of {bib} at {point} count again</source>
   <translation>{bib} 在 {point} 的读取全部重新有效</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>all reads of {decoder} are part of the race again</source>
   <translation>{decoder} 的读取全部重新算入比赛</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the results of race {race} are provisional again</source>
   <translation>项目 {race} 的成绩重新为临时</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the mirror is now in {folder}</source>
   <translation>镜像现在 {folder}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>no mirror is written now</source>
   <translation>现在没有写镜像</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>certificates are now signed by key {key}</source>
   <translation>证书现由密钥 {key} 签名</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} counts as not printed</source>
   <translation>{bib} 视为没有打印</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} still waits for the official results</source>
   <translation>{bib} 仍在等候正式成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>fact {number} is void by another fact: {fact}</source>
   <translation>记录 {number} 被另一条记录作废：{fact}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bibs} has no entry now|{bibs} have no entry now</source>
   <translation>{bibs} 现在没有报名</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bibs} as entered by the other facts</source>
   <translation>{bibs} 按其他记录所登记</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> if they came before {until}</source>
   <translation>（{until} 前到达的）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> from {at}</source>
   <translation> 自 {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>the {times} of wave {wave} now get {sum}</source>
   <translation>批次 {wave} 的{times}现加 {sum}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{source} {span}</source>
   <translation>{source} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} now has {chips}</source>
   <translation>{bib} 现在的{chips}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is {mark}</source>
   <translation>{bib} {mark}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is {how}</source>
   <translation>{bib}：{how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{sum}{between}{came}</source>
   <translation>{sum}{between}{came}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source> until {at}</source>
   <translation> 至 {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>{bib} is now {who}</source>
   <translation>{bib} 现在是 {who}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>race {race} is still closed</source>
   <translation>项目 {race} 仍为关闭</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/counting.py" />
   <source>race {race} is open again</source>
   <translation>项目 {race} 重新开放</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{chip!r} belongs to bib {bib} already; check both</source>
   <translation>{chip!r} 已属于号码 {bib}；请核对两者</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{race!r} is not a race of this event; write one of {codes}</source>
   <translation>{race!r} 不是本赛事的项目；请写 {codes} 之一</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{birth!r} is less than a year before the event, or after it; check the year</source>
   <translation>{birth!r} 在赛事前不足一年或在其后；请核对年份</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{birth!r} is before {year}; check the year</source>
   <translation>{birth!r} 早于 {year}；请核对年份</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>{wave!r} does not start race {race}; write one of {codes}</source>
   <translation>{wave!r} 不发项目 {race}；请写 {codes} 之一</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/entry_misfits.py" />
   <source>race {race} starts in several waves; write one of {codes}</source>
   <translation>项目 {race} 分多个批次出发；请写 {codes} 之一</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>wave {wave!r} does not start race {race}; write one of {codes}</source>
   <translation>批次 {wave!r} 不发项目 {race}；请写 {codes} 之一</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>race {race} starts in several waves; say which of {codes}</source>
   <translation>项目 {race} 分多个批次出发；请说明是 {codes} 中哪个</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>fact {number} is not in the log; `racecontrol log` shows the numbers</source>
   <translation>日志中没有记录 {number}；`racecontrol log` 可看编号</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>{what} {code!r} is not in this event; write one of {codes}</source>
   <translation>本赛事没有{what} {code!r}；请写 {codes} 之一</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib!r} has no entry; check the number</source>
   <translation>号码 {bib!r} 没有报名；请检查号码</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib!r} cannot be swapped with itself; give two bibs</source>
   <translation>号码 {bib!r} 不能与自己对换；请给两个号码</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>the chip is empty; give its code</source>
   <translation>芯片为空；请给代码</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>the span ends before it begins; exchange its times</source>
   <translation>时段先终后始；请对调时间</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>folder {folder!r} depends on where the program was started; write the whole path</source>
   <translation>文件夹 {folder!r} 取决于程序从哪里启动；请写完整路径</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib!r} stands {n} times; keep one of them</source>
   <translation>号码 {bib!r} 出现 {n} 次；只留一个</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib} and {n:,} more: {column}: {fault}</source>
   <translation>号码 {bib} 及另外 {n:,} 个：{column}：{fault}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>bib {bib}: {column}: {fault}</source>
   <translation>号码 {bib}：{column}：{fault}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>fact {number} is void already</source>
   <translation>记录 {number} 已作废</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/misfits.py" />
   <source>fact {number} is the event's first set-up, and there would be no race without it</source>
   <translation>记录 {number} 是赛事的第一份设置，没有它就没有比赛</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>point</source>
   <translation>计时点</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>decoder</source>
   <translation>解码器</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{what} {code!r} would be missing: {those}</source>
   <translation>会缺少{what} {code!r}：{those}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{missing}; {repairs}</source>
   <translation>{missing}；{repairs}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{missing}; keep it in the set-up, or {repairs}</source>
   <translation>{missing}；在设置中保留它，或{repairs}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{n:,} entry ({bibs}) is in it|{n:,} entries ({bibs}) are in it</source>
   <translation>其中有 {n:,} 份报名（{bibs}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>move it to another {what}, or void fact {facts}, first|move them to another {what}, or void fact {facts}, first</source>
   <translation>先把它移到另一{what}，或作废记录 {facts}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{facts} needs it|{facts} need it</source>
   <translation>{facts}需要它</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>void that fact first|void those facts first</source>
   <translation>先作废该记录</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>decoder {code!r} would be missing: {those}; {keep}, without its port if the box is gone</source>
   <translation>会缺少解码器 {code!r}：{those}；{keep}，设备不在则去掉端口</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>fact {number} ({text})</source>
   <translation>记录 {number}（{text}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>{n:,} stored read is of it|{n:,} stored reads are of it</source>
   <translation>有 {n:,} 次已存读取是它的</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>keep it in the set-up</source>
   <translation>在设置中保留它</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/needs.py" />
   <source>bring in a set-up that keeps it</source>
   <translation>导入一份保留它的设置</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source>, </source>
   <translation>、</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source>; </source>
   <translation>；</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source> and </source>
   <translation>和</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/said.py" />
   <source> or </source>
   <translation>或</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>any</source>
   <translation>不限</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>the protocol's</source>
   <translation>按协议</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>as rank_by</source>
   <translation>同 rank_by</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{name} of {races}</source>
   <translation>{races} 的 {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>award</source>
   <translation>奖项</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>team contest</source>
   <translation>团体赛</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} {name}</source>
   <translation>{what} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>event</source>
   <translation>赛事</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what}: another order: {order}</source>
   <translation>{what}：顺序改为 {order}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what}: {change}</source>
   <translation>{what}：{change}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} {name} is taken out</source>
   <translation>去掉{what} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} is new, at {point}</source>
   <translation>新增{what}，在 {point}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what}: {field}: {new} instead of {old}</source>
   <translation>{what}：{field}：{old} 改为 {new}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/setup_changes.py" />
   <source>{what} is new</source>
   <translation>新增{what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/time.py" />
   <source>{text!r} is not a time; write HH:MM:SS or HH:MM:SS.mmm</source>
   <translation>{text!r} 不是时间；写 HH:MM:SS 或 HH:MM:SS.mmm</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/time.py" />
   <source>{text!r} is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00</source>
   <translation>{text!r} 不是时刻；写 HH:MM:SS.mmm 或 2017-12-31T08:00:00.250+08:00</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>gun times</source>
   <translation>枪声成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>net times</source>
   <translation>净计时</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>gun and net times</source>
   <translation>枪声成绩和净计时</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>device</source>
   <translation>发令器</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>bibs</source>
   <translation>号码</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>neither called nor seen</source>
   <translation>未播报也未看到</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>group</source>
   <translation>团队</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{n:,} day|{n:,} days</source>
   <translation>{n:,} 天</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{sign}{n:,} day{more}|{sign}{n:,} days{more}</source>
   <translation>{sign}{n:,} 天{more}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>pinned for the announcer</source>
   <translation>为播音员固定</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>pinned no more</source>
   <translation>不再固定</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>favourite of the announcer</source>
   <translation>播音员的重点</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>favourite no more</source>
   <translation>不再是重点</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>skipped by the announcer</source>
   <translation>被播音员跳过</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>skipped no more</source>
   <translation>不再跳过</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>set-up of {event}</source>
   <translation>{event} 的设置</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{contact} at {at}</source>
   <translation>{contact}，{at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>gun of wave {wave} at {at} ({source})</source>
   <translation>批次 {wave} 的枪声 {at}（{source}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{n:,} entry{bibs}|{n:,} entries{bibs}</source>
   <translation>{n:,} 份报名{bibs}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} is {status}{rule}</source>
   <translation>{bib} 为 {status}{rule}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>times of {decoder} get {span}{between}{came}</source>
   <translation>{decoder} 的时间加 {span}{between}{came}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{times} of wave {wave} get {span}</source>
   <translation>批次 {wave} 的{times}加 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>finish times of {bib} get {span}{rule}</source>
   <translation>{bib} 的完赛时间加 {span}{rule}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} and {other} exchange {what}</source>
   <translation>{bib} 与 {other} 对换{what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>chip {chip} belongs to {bib}{between}</source>
   <translation>芯片 {chip} 属于 {bib}{between}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>tap at {point}, {at}</source>
   <translation>点按 {point}，{at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} passed {point} at {at} ({source})</source>
   <translation>{bib} 通过 {point}，{at}（{source}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bibs} {mark}</source>
   <translation>{bibs} {mark}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bibs} {how}</source>
   <translation>{bibs} {how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>reads of {bib} at {point} do not count{between}</source>
   <translation>{bib} 在 {point} 的读取不计{between}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>results of race {race} are official</source>
   <translation>项目 {race} 的成绩为正式</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>certificates are signed by key {key}</source>
   <translation>证书由密钥 {key} 签名</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>certificate of {bib} to be printed when the results are official</source>
   <translation>成绩正式后打印 {bib} 的证书</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>fact {number} is void</source>
   <translation>记录 {number} 作废</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>start contact of {decoder}</source>
   <translation>{decoder} 的起点触点</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>start button</source>
   <translation>发令按钮</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{span} s</source>
   <translation>{span} 秒</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{span} min</source>
   <translation>{span} 分</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{span} h</source>
   <translation>{span} 小时</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>set-up</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>fact {number}</source>
   <translation>记录 {number}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source> ({bibs})</source>
   <translation>（{bibs}）</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source> at {at}</source>
   <translation> {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} moved to race {race}, wave {wave}</source>
   <translation>{bib} 改到项目 {race}，批次 {wave}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{bib} moved to race {race}</source>
   <translation>{bib} 改到项目 {race}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{crowd} {name} is followed by the announcer</source>
   <translation>播音员关注{crowd} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{crowd} {name} is followed no more</source>
   <translation>不再关注{crowd} {name}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{decoder} in test mode{between}</source>
   <translation>{decoder} 处于测试模式{between}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>{decoder} in test mode{between} until further notice</source>
   <translation>{decoder} 处于测试模式{between}，直到另行通知</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>race {race} closed</source>
   <translation>项目 {race} 已关闭</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>every race closed</source>
   <translation>所有项目已关闭</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>mirror in {folder}</source>
   <translation>镜像在 {folder}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>certificate of {bib} printed{how}</source>
   <translation>已打印 {bib} 的证书{how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>REPRINT: certificate of {bib} printed, copy {copy}{how}</source>
   <translation>重印：已打印 {bib} 的证书，第 {copy} 份{how}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>settled: {what}</source>
   <translation>了结：{what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>put off until {at}: {what}</source>
   <translation>推迟到 {at}：{what}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>and {n:,} more</source>
   <translation>另有 {n:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>, only of reads that came before {at}</source>
   <translation>，只限 {at} 前到达的读取</translation>
  </message>
  <message>
   <location filename="racecontrol/domain/wording.py" />
   <source>tap {number}</source>
   <translation>点按 {number}</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>date</source>
   <translation>日期</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>name</source>
   <translation>姓名</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>status</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>gun time</source>
   <translation>枪声成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>net time</source>
   <translation>净成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/genuine.py" />
   <source>place in category</source>
   <translation>组别名次</translation>
  </message>
  <message>
   <location filename="racecontrol/keeper.py" />
   <source>At {at} {jump}. Compare it with a good clock; reads keep the times of their decoders.</source>
   <translation>{at} {jump}。请与准的时钟比较；读取保留其解码器的时间。</translation>
  </message>
  <message>
   <location filename="racecontrol/keeper.py" />
   <source>ANOTHER PROGRAM HAS TAKEN THE RACE FILE'S LOG AWAY: what comes now is not kept. Close this window and open the race again; what is missing then is in the mirror and in the decoders.</source>
   <translation>另一程序拿走了比赛文件的日志：现在来的不会保留。请关闭此窗口再打开比赛；所缺的在镜像和解码器中。</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>In the mirror {n:,} record of decoders waited since an earlier sitting; all of it goes into the race file now.|In the mirror {n:,} records of decoders waited since an earlier sitting; all of it goes into the race file now.</source>
   <translation>镜像中有上次运行以来等待的 {n:,} 条解码器记录；现在全部写入比赛文件。</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>{fault}; {n:,} reads wait in memory and in the mirror.</source>
   <translation>{fault}；{n:,} 次读取在内存和镜像中等待。</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>{fault}; {n:,} reads wait in memory.</source>
   <translation>{fault}；{n:,} 次读取在内存中等待。</translation>
  </message>
  <message>
   <location filename="racecontrol/live.py" />
   <source>{fault}.</source>
   <translation>{fault}。</translation>
  </message>
  <message>
   <location filename="racecontrol/preview.py" />
   <source>later facts need it ({fault}); take those back first</source>
   <translation>后面的记录需要它（{fault}）；请先撤回那些</translation>
  </message>
  <message>
   <location filename="racecontrol/preview.py" />
   <source>{bib} finished, and another problem may be the cause: {what}. {todo}</source>
   <translation>{bib} 已完赛，原因可能是另一问题：{what}。{todo}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun place</source>
   <translation>枪声名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun place sex</source>
   <translation>枪声性别名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun place category</source>
   <translation>枪声组别名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net place</source>
   <translation>净计时名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net place sex</source>
   <translation>净计时性别名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net place category</source>
   <translation>净计时组别名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Best time known for sex, age and distance, in % of net</source>
   <translation>同性别、年龄、距离的已知最好成绩，占净计时的百分比</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Age-graded ms</source>
   <translation>年龄折算毫秒</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>By the race's own rule, gun or net</source>
   <translation>按项目规则，枪声或净计时</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>The rule behind a disqualification</source>
   <translation>取消成绩所依规则</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>From the gun, rounded up to the whole second</source>
   <translation>从枪响算，进位到整秒</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net</source>
   <translation>净计时</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>From the own start, rounded up to the whole second</source>
   <translation>从自己过起点算，进位到整秒</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Gun ms</source>
   <translation>枪声毫秒</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Net ms</source>
   <translation>净计时毫秒</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Sex place</source>
   <translation>性别名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/columns.py" />
   <source>Cat. place</source>
   <translation>组别名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>No time, place, status or prize changes</source>
   <translation>时间、名次、状态、奖项都不变</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>first</source>
   <translation>第一</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>second</source>
   <translation>第二</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>third</source>
   <translation>第三</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{bibs} no longer</source>
   <translation>{bibs} 不再</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{least} to {most}</source>
   <translation>{least} 至 {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>becomes {span} shorter|become {span} shorter</source>
   <translation>缩短 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner changes|{n:,} runners change</source>
   <translation>{n:,} 名选手有变</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{bibs} instead of {others}</source>
   <translation>{bibs} 取代 {others}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{bibs} now</source>
   <translation>现为 {bibs}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} more prize changes hands|{n:,} more prizes change hands</source>
   <translation>另有 {n:,} 个奖项易主</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} finish time|{n:,} finish times</source>
   <translation>{n:,} 个完赛时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} entry is new|{n:,} entries are new</source>
   <translation>新增 {n:,} 份报名</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} entry is gone|{n:,} entries are gone</source>
   <translation>消失 {n:,} 份报名</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} bib changes names|{n:,} bibs change names</source>
   <translation>{n:,} 个号码换了姓名</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} time, gun and net, {shift}|{n:,} times, gun and net, {shift}</source>
   <translation>{n:,} 个时间（枪声和净计时）{shift}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner gets a time|{n:,} runners get a time</source>
   <translation>{n:,} 名选手得到时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner loses the time|{n:,} runners lose their time</source>
   <translation>{n:,} 名选手失去时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} split time changes|{n:,} split times change</source>
   <translation>{n:,} 个分段时间有变</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>changes by {least} to {most}|change by {least} to {most}</source>
   <translation>变化 {least} 至 {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>becomes {span} longer|become {span} longer</source>
   <translation>延长 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} runner changes places|{n:,} runners change places</source>
   <translation>{n:,} 名选手名次有变</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} {was} to {will}</source>
   <translation>{n:,} 名 {was} 变 {will}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{runners} {what}: {ways}</source>
   <translation>{runners}{what}：{ways}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{where}: {winners} {place}</source>
   <translation>{where}：{place}{winners}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} gun time {shift}|{n:,} gun times {shift}</source>
   <translation>{n:,} 个枪声成绩{shift}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>{n:,} net time {shift}|{n:,} net times {shift}</source>
   <translation>{n:,} 个净计时{shift}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>CAREFUL: race {race} loses all {times}</source>
   <translation>当心：项目 {race} 失去全部 {times}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/difference_words.py" />
   <source>CAREFUL: race {race} loses {lost:,} of {times}</source>
   <translation>当心：项目 {race} 失去 {times}中的 {lost:,}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>, and </source>
   <translation>，并且</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it adds to fact {facts} over the same time; if it is meant in place of {facts}, write the command with --replace</source>
   <translation>它与记录 {facts} 在同一时段相加；若要取代 {facts}，请在命令中写 --replace</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it was bib {bib}'s; {bib} has only {chips} now</source>
   <translation>它原是号码 {bib} 的；{bib} 现在只有{chips}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it was bib {bib}'s; {bib} has no chip now</source>
   <translation>它原是号码 {bib} 的；{bib} 现在没有芯片</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{runners} without a finish become DNF; {coming:,} of them were seen in the last {minutes} minutes and may be coming</source>
   <translation>未完赛的{runners}成为 DNF；其中 {coming:,} 名在最近 {minutes} 分钟出现过，可能正在赶来</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} runner of race {race} may still come; close the race first|{n:,} runners of race {race} may still come; close the race first</source>
   <translation>项目 {race} 还可能有 {n:,} 名选手到来；请先关闭项目</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} entry is gone, {left} left|{n:,} entries are gone, {left} left</source>
   <translation>{n:,} 份报名消失，剩 {left}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the gun of wave {wave} at {at} is {span} {way} the planned {planned}</source>
   <translation>批次 {wave} 的枪声 {at} 比计划 {planned} {way} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the {contact} stamped {at} and came at {came}: its clock is {span} ahead, and when it came is the better gun: racecontrol gun FILE.race {words}</source>
   <translation>{contact}打的时间是 {at}，实到 {came}：其时钟快 {span}，实到时间是更可靠的枪声：racecontrol gun FILE.race {words}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} runner of wave {wave} passed a timing point before that gun, the first {point} at {at}|{n:,} runners of wave {wave} passed a timing point before that gun, the first {point} at {at}</source>
   <translation>批次 {wave} 有 {n:,} 名选手在该枪前通过计时点，最早 {point}，{at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the passing of {bib} at {point} counts for nothing: {fate}</source>
   <translation>{bib} 在 {point} 的通过不起作用：{fate}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>the starts say otherwise: {why}. {todo}</source>
   <translation>出发情况相反：{why}。{todo}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} read of {chips} that came between {first} and {last} is a test now and no part of the race|{n:,} reads of {chips} that came between {first} and {last} are a test now and no part of the race</source>
   <translation>{first} 至 {last} 到达的 {chips} 的 {n:,} 次读取现为测试，不算入比赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>chip {chip} was never read; {like} was, and belongs to nobody</source>
   <translation>芯片 {chip} 从未读到；{like} 读到过，且无主</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>it spoils {n:,} read of {decoder} that came when stamped, the first at {first}; end it before that by when reads came (--heard-until)|it spoils {n:,} reads of {decoder} that came when stamped, the first at {first}; end it before that by when reads came (--heard-until)</source>
   <translation>它会改坏 {decoder} 按时到达的 {n:,} 次读取，最早 {first}；请按到达时间在此之前结束 (--heard-until)</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>chip {chip} was never read</source>
   <translation>芯片 {chip} 从未读到</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} runner|{n:,} runners</source>
   <translation>{n:,} 名选手</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>{n:,} entered chip|{n:,} entered chips</source>
   <translation>{n:,} 枚已报芯片</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>after</source>
   <translation>晚</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/doubts.py" />
   <source>before</source>
   <translation>早</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>the time limit was {limit}</source>
   <translation>关门时间 {limit}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>ruled by {by} at {time}: {why} (fact {fact})</source>
   <translation>{by} 于 {time} 裁定：{why}（记录 {fact}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>race {race} is closed</source>
   <translation>项目 {race} 已关闭</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>no finish, and {over}</source>
   <translation>未完赛，且{over}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>no read, and {over}</source>
   <translation>没有读取，且{over}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>ruled</source>
   <translation>裁定</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>no finish yet</source>
   <translation>尚未完赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain.py" />
   <source>not read anywhere yet</source>
   <translation>尚未在任何处读到</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start: the net time counts from here</source>
   <translation>起点：净计时从此算</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start: the net time counts from here; backup, main missed it</source>
   <translation>起点：净计时从此算；备用，主机漏读</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start: the net time counts from here; typed by {by} at {time}: {why} (fact {fact})</source>
   <translation>起点：净计时从此算；{by} 于 {time} 录入：{why}（记录 {fact}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start point, but a later read is the start: {start}</source>
   <translation>起点处，但后面的读取才是出发：{start}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as the start at {start}</source>
   <translation>与 {start} 的出发为同一次通过</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start point after the start window, which ended at {end}</source>
   <translation>起点处，超出截至 {end} 的起点时限</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>start point after {point} at {time}: too late to be the start</source>
   <translation>起点处，在 {time} 通过 {point} 之后：太晚，不是出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>makes {split}: first read of main</source>
   <translation>成为 {split}：主机首次读取</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>makes {split}: first read of backup, main missed it</source>
   <translation>成为 {split}：备用首次读取，主机漏读</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>makes {split}: typed by {by} at {time}: {why} (fact {fact})</source>
   <translation>成为 {split}：{by} 于 {time} 录入：{why}（记录 {fact}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as {at}</source>
   <translation>与 {at} 为同一次通过</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as {at}, which began before the gun of wave {wave}</source>
   <translation>与 {at} 为同一次通过，该次始于批次 {wave} 枪响前</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>same passing as the finish at {at}</source>
   <translation>与 {at} 的完赛为同一次通过</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>backup not needed: main saw it at {at}</source>
   <translation>不需备用：主机在 {at} 看到</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>backup not needed: main saw the start at {at}</source>
   <translation>不需备用：主机在 {at} 看到出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>not needed: the passing at {at} counts, typed by {by} at {time}: {why} (fact {fact})</source>
   <translation>不需要：以 {at} 的通过为准，{by} 于 {time} 录入：{why}（记录 {fact}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>before the gun of wave {wave} at {gun}</source>
   <translation>在批次 {wave} 的枪声 {gun} 之前</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>at the very gun of wave {wave}: a split has to be later</source>
   <translation>正在批次 {wave} 枪声那一刻：分段须在其后</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no gun yet for wave {wave}</source>
   <translation>批次 {wave} 尚无枪声</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no wave yet for this entry, so no gun; give it one of {waves}</source>
   <translation>此报名尚无批次，因而没有枪声；给它 {waves} 之一</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>{point} is not in race {race}</source>
   <translation>{point} 不在项目 {race} 中</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>too early for {split}: its window opens at {earliest}</source>
   <translation>对 {split} 太早：{earliest} 才开始</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>too late for {split}: its window closed at {latest}</source>
   <translation>对 {split} 太晚：{latest} 已截止</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>{split} was already made at {at}</source>
   <translation>{split} 已在 {at} 完成</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>after the finish at {finish}</source>
   <translation>在 {finish} 完赛之后</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>out of course order: {split} has to come after {previous}, and that was at {at}</source>
   <translation>不合赛道顺序：{split} 须在 {previous} 之后，而后者在 {at}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>ignored by {by} at {time}: {why} (fact {fact})</source>
   <translation>{by} 于 {time} 忽略：{why}（记录 {fact}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>not {bib}'s: the chip belonged to {owner} then; {because}</source>
   <translation>不是 {bib} 的：当时芯片属于 {owner}；{because}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>decoder {decoder} is not in the event</source>
   <translation>解码器 {decoder} 不在赛事中</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no part of the race: {decoder} was in test mode, set by {by} at {time}: {why} (fact {fact})</source>
   <translation>不算入比赛：{decoder} 处于测试模式，{by} 于 {time} 设定：{why}（记录 {fact}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/fates.py" />
   <source>no part of the race: the clock of {decoder} was not set</source>
   <translation>不算入比赛：{decoder} 的时钟未设定</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>given by {by} at {time}: {why} (fact {fact})</source>
   <translation>{by} 于 {time} 给出：{why}（记录 {fact}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>bib {bib}</source>
   <translation>号码 {bib}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>{bib} has it from {at} on</source>
   <translation>自 {at} 起归 {bib}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>both entries have this chip</source>
   <translation>两份报名都有此芯片</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/runner.py" />
   <source>no reason given</source>
   <translation>未写理由</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>waits for the gun</source>
   <translation>等枪声</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>not seen yet</source>
   <translation>尚未出现</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>not seen</source>
   <translation>未出现</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>read there, but no read counts for it: see above</source>
   <translation>那里读到过，但没有有效的：见上</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>penalty</source>
   <translation>加罚</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>allowance</source>
   <translation>补时</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source> by gun</source>
   <translation>（枪声）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source> by net</source>
   <translation>（净计时）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>{what}{by} {span} ({facts})</source>
   <translation>{what}{by} {span}（{facts}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/explain_rules/split_times.py" />
   <source>with {added}</source>
   <translation>含 {added}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>expected there {span} later</source>
   <translation>预计晚 {span} 到那里</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>never read</source>
   <translation>从未读到</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>has no chip</source>
   <translation>没有芯片</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/likely.py" />
   <source>expected there {span} earlier</source>
   <translation>预计早 {span} 到那里</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>changed since it was official at {at}: {counts}</source>
   <translation>自 {at} 定为正式后有变：{counts}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} place|{n:,} places</source>
   <translation>{n:,} 个名次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} status|{n:,} statuses</source>
   <translation>{n:,} 个状态</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} time|{n:,} times</source>
   <translation>{n:,} 个时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>{n:,} entry|{n:,} entries</source>
   <translation>{n:,} 份报名</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>provisional</source>
   <translation>临时</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/official.py" />
   <source>official, {by}</source>
   <translation>正式，{by}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>The clock of {decoder} is {span} {way}</source>
   <translation>{decoder} 的时钟{way} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>All {n} decoders are {span} ahead of this computer</source>
   <translation>全部 {n} 台解码器比本机快 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Their newest reads come so long before they are stamped</source>
   <translation>最新读取到达得比所打时间早这么多</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Look at a clock that is right: where this computer is wrong, set it and correct the guns of its button; where the decoders are: {command}</source>
   <translation>看一个准的时钟：若本机不准，校准它并修正其按钮的枪声；若解码器不准：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Its newest reads come {span} before they are stamped</source>
   <translation>其最新读取比所打时间早 {span} 到达</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Its newest reads come {span} after they are stamped, one like the other</source>
   <translation>其最新读取比所打时间晚 {span} 到达，次次相同</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Compare this computer with a clock that is right; if it is: {command}</source>
   <translation>把本机与准的时钟比较；若本机准：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/beside_ours.py" />
   <source>Correct its times, and do not set it while runners pass: {command}</source>
   <translation>修正其时间，选手通过时不要校时：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{todo}; not read at all so far: {bibs}</source>
   <translation>{todo}；至今完全未读到：{bibs}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Ask for the bib at the finish: {command}</source>
   <translation>在终点问号码：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Give it to an entry, {give}; an old chip stays nobody's, {nobody}</source>
   <translation>给某报名，{give}；旧芯片则保持无主，{nobody}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>is the chip of bib {bib}, whose entry is void</source>
   <translation>是号码 {bib} 的芯片，其报名已作废</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Bring the entry back if the runner takes part: {command}</source>
   <translation>选手若参赛，恢复其报名：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Chip {chip} finished at {time} and {whose}</source>
   <translation>芯片 {chip} 于 {time} 完赛，{whose}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Read {times} in all; its runner has no result</source>
   <translation>共读 {times}；其选手没有成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Chip {chip} was read {times} and {whose}</source>
   <translation>芯片 {chip} 读到 {times}，{whose}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>First at {point} at {time}, never at a finish</source>
   <translation>最早在 {point}，{time}，从未到终点</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{n:,} chip belongs to nobody|{n:,} chips belong to nobody</source>
   <translation>{n:,} 枚芯片无主</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>once</source>
   <translation>一次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{n:,} times|{n:,} times</source>
   <translation>{n:,} 次</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>belongs to nobody</source>
   <translation>无主</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{bib} was never read and its chip differs in one character: {given}</source>
   <translation>{bib} 从未读到，其芯片只差一个字符：{given}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{bib} was entered again with another chip; it wears this one: {given}</source>
   <translation>{bib} 重新报名换了芯片；它戴的是这枚：{given}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>{n:,} of them are chips of entries that are void</source>
   <translation>其中 {n:,} 枚是已作废报名的芯片</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Of {n:,} chips that were read; the first is {chip}</source>
   <translation>在读到的 {n:,} 枚中；第一枚 {chip}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>Bring the entries back: {command}</source>
   <translation>恢复这些报名：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/chips.py" />
   <source>The list is old or of another event: import the chips of the entries again, {command}</source>
   <translation>报名表是旧的或别的赛事的：重新导入芯片，{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clock of {decoder} is not set: it stamps {stamp}</source>
   <translation>{decoder} 的时钟未设定：所打时间 {stamp}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>{count:,} of its {n:,} reads count for nothing: no clock that is right stamps them so</source>
   <translation>其 {n:,} 次读取中 {count:,} 次不起作用：准的时钟不会打出这样的时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>ahead of</source>
   <translation>快</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clock of {decoder} is {span} {way} {chief}</source>
   <translation>{decoder} 的时钟比 {chief} {way} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The middle of the newest {n} runners that both read at {point}</source>
   <translation>两者在 {point} 都读到的最新 {n} 名选手的中位数</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Compare both with a clock that is right; if {chief} is: {command}</source>
   <translation>把两者与准的时钟比较；若 {chief} 准：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clock at {point} is about {span} {way}</source>
   <translation>{point} 的时钟约{way} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The middle runner of race {race} passes it so much {way} than its pace beside says</source>
   <translation>项目 {race} 的中位选手通过它比相邻配速{way}这么多</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Check the distance in the set-up and the clock of {decoders}; the clock: {command}</source>
   <translation>检查设置中的距离和 {decoders} 的时钟；时钟：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The clocks of {one} and {other} disagree</source>
   <translation>{one} 与 {other} 的时钟不一致</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>The middle of {n:,} runners of race {race} covers {way} m in {span}</source>
   <translation>项目 {race} 的 {n:,} 名选手中位用 {span} 跑 {way} 米</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Compare both clocks with one that is right, and the distance and the gun in the set-up</source>
   <translation>把两个时钟与准的比较，并检查设置中的距离和枪声</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Set its clock now; correct these reads, good to a second: {command}</source>
   <translation>现在校时；这些读取修正到秒：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>Set its clock now; then correct these reads: {command}</source>
   <translation>现在校时；再修正这些读取：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>the gun</source>
   <translation>枪声</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>later</source>
   <translation>晚</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/clocks.py" />
   <source>earlier</source>
   <translation>早</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{since} to {until} at {pace} a km; over the whole way {whole} a km</source>
   <translation>{since} 至 {until} 每公里 {pace}；全程每公里 {whole}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>The start mat missed {n:,} runner of wave {wave}|The start mat missed {n:,} runners of wave {wave}</source>
   <translation>起点计时毯漏读批次 {wave} 的 {n:,} 名选手</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} of {of:,} seen later: their net time is the gun time</source>
   <translation>{of:,} 名中 {n:,} 名后来出现：净计时即枪声成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Read the start decoders out again; a mat lifted early: correct the wave's times, {command}</source>
   <translation>再读出起点解码器；计时毯撤早了：修正该批次时间，{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} runner of wave {wave} started outside its start window|{n:,} runners of wave {wave} started outside its start window</source>
   <translation>批次 {wave} 有 {n:,} 名选手在起点时限外出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} of {of:,}, from {first} to {last}; gun {gun}, window {window}: their net time is the gun time</source>
   <translation>{of:,} 名中 {n:,} 名，{first} 至 {last}；枪声 {gun}，时限 {window}：净计时即枪声成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Correct the start window of wave {wave} in the set-up, or its gun: {command}</source>
   <translation>修正设置中批次 {wave} 的起点时限，或其枪声：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{who} was not read at the start; the net time is the gun time</source>
   <translation>{who} 起点未读到；净计时即枪声成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{who} finished without {splits}</source>
   <translation>{who} 完赛但缺 {splits}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Accept, or enter the passing: {command}</source>
   <translation>接受，或录入通过：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{who} finished without {count} of {n} splits</source>
   <translation>{who} 完赛但 {n} 个分段中缺 {count} 个</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Missing {splits}; {paces}</source>
   <translation>缺 {splits}；{paces}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>the whole way at {whole} a km</source>
   <translation>全程每公里 {whole}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{split} missed {n:,} finisher of race {race}|{split} missed {n:,} finishers of race {race}</source>
   <translation>{split} 漏读项目 {race} 的 {n:,} 名完赛者</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>{n:,} of {of:,} have no time there</source>
   <translation>{of:,} 名中 {n:,} 名在那里没有时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Read the decoders of {point} out again; check their clock and their cable</source>
   <translation>再读出 {point} 的解码器；检查其时钟和电缆</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Read at the start at {time}, {span} after the gun: outside the start window</source>
   <translation>{time} 在起点读到，枪响后 {span}：超出起点时限</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>First seen at {time}, {span} after the gun</source>
   <translation>{time} 首次出现，枪响后 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Accept; another wave: {command}</source>
   <translation>接受；改批次：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Accept, or enter the start: {command}</source>
   <translation>接受，或录入起点：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Leave it: the pace is usual, the mats missed the chip</source>
   <translation>不用管：配速正常，是计时毯漏读芯片</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/course.py" />
   <source>Ask for pictures from the way; none: disqualify for a short cut, {command}</source>
   <translation>索要途中照片；没有则以抄近路取消成绩，{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{who} is {status} and was seen at {time}</source>
   <translation>{who} 为 {status} 却在 {time} 出现</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{who} finished twice</source>
   <translation>{who} 两次完赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{first} and again {second}, {span} later; the first counts</source>
   <translation>{first}，{span} 后又在 {second}；以第一次为准</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Race {race} was closed at {time}</source>
   <translation>项目 {race} 已于 {time} 关闭</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{n:,} runner has finished since, and had been DNF|{n:,} runners have finished since, and had been DNF</source>
   <translation>此后 {n:,} 名选手完赛，原为 DNF</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Reopen the race: {command}</source>
   <translation>重开项目：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>{n:,} finisher of race {race} crossed the finish mat again|{n:,} finishers of race {race} crossed the finish mat again</source>
   <translation>项目 {race} 的 {n:,} 名完赛者再次踩过终点计时毯</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>The first since {time}; each one's first finish counts</source>
   <translation>自 {time} 起；每人以第一次完赛为准</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Fence the mat off from the area behind the finish</source>
   <translation>把计时毯与终点后区域隔开</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Race {race}, {sex}: the first three differ by gun and by net</source>
   <translation>项目 {race}，{sex}：枪声与净计时的前三名不同</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>By gun {gun}; by net {net}</source>
   <translation>按枪声 {gun}；按净计时 {net}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>The race ranks by {basis}: confirm that before the ceremony</source>
   <translation>该项目按{basis}排名：颁奖前请确认</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Finished at {time}, {gun} by gun</source>
   <translation>{time} 完赛，枪声成绩 {gun}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>No finish so far</source>
   <translation>至今未完赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>The disqualification stands; tell the finish crew and the announcer</source>
   <translation>取消成绩维持；告知终点人员和播音员</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Ask the runner; on foot all the way: take the {status} back, {command}</source>
   <translation>问选手；若全程跑完：撤回 {status}，{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>One of them was typed; if that is wrong: {command}</source>
   <translation>其中一个是录入的；若录错：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/finish.py" />
   <source>Look at the picture of {first}; not this runner: {command}</source>
   <translation>看 {first} 的照片；不是此选手：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>When it came is the better gun: {command}</source>
   <translation>实到时间是更可靠的枪声：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Gun {gun}; {count:,} of {n:,} runners began before it, half of them more than {median} before it, the first {most}</source>
   <translation>枪声 {gun}；{n:,} 名选手中 {count:,} 名先于它出发，其中一半早于 {median} 以上，最早 {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave} is later than the starts of its runners</source>
   <translation>批次 {wave} 的枪声晚于其选手出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Gun {gun}, start window {window}; {count:,} of {n:,} runners started later, the first {first} after the gun</source>
   <translation>枪声 {gun}，起点时限 {window}；{n:,} 名选手中 {count:,} 名更晚出发，最早在枪响后 {first}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Gun {gun}; of {n:,} runners none started soon after it, the first {first} after it</source>
   <translation>枪声 {gun}；{n:,} 名选手无人在其后不久出发，最早在其后 {first}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave} is long before the starts of its runners</source>
   <translation>批次 {wave} 的枪声远早于其选手出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>{what} fits its starts: {command}</source>
   <translation>{what}与其出发相符：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave} is {span} later than its contact came</source>
   <translation>批次 {wave} 的枪声比触点实到晚 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The {contact} stamped {gun} and came at {came}: its clock is {span} ahead</source>
   <translation>{contact}打的时间 {gun}，实到 {came}：其时钟快 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>Find the true gun time, not after the first starts: {command}</source>
   <translation>查明真正的枪声时间，不晚于最早出发：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The planned time</source>
   <translation>计划时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The whole minute before the first starts</source>
   <translation>最早出发前的整分</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>A gun {hours} h {way}</source>
   <translation>{way} {hours} 小时的枪声</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun of wave {wave}</source>
   <translation>批次 {wave} 的枪声</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/guns.py" />
   <source>The gun contact</source>
   <translation>枪声触点</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/jumps.py" />
   <source>{runners} were read at {decoder} about {span} {way} their place on the course</source>
   <translation>{runners}在 {decoder} 被读到，比其在赛道上的位置约{way} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/jumps.py" />
   <source>From {since} until {until} by its clock, which was wrong then</source>
   <translation>按其时钟 {since} 至 {until}，当时不准</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/jumps.py" />
   <source>Correct these reads: {command}</source>
   <translation>修正这些读取：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>{who} finished and was read at {points} after that</source>
   <translation>{who} 完赛后又在 {points} 被读到</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>Finish {finish}, then {points} at {time}: taken as the split, it {takes} the finish</source>
   <translation>完赛 {finish}，之后 {points} {time}：若作分段，会{takes}完赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>The runner walked back over the mat: {command}</source>
   <translation>选手往回踩过计时毯：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>takes away</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/late.py" />
   <source>delays</source>
   <translation>推迟</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{decoders} missed {waves}</source>
   <translation>{decoders} 漏读 {waves}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Load its memory: {command}</source>
   <translation>读出其存储：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Check power, cable and mat of {decoders}; then read its memory out again</source>
   <translation>检查 {decoders} 的电源、电缆和计时毯；再读出其存储</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>The other decoder there read {n:,} runner in that time|The other decoder there read {n:,} runners in that time</source>
   <translation>那里另一台解码器在此期间读到 {n:,} 名选手</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Check power, cable and mat of {decoder}; then read its memory out again</source>
   <translation>检查 {decoder} 的电源、电缆和计时毯；再读出其存储</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>Last read {time}; without these reads net is gun time</source>
   <translation>最近读取 {time}；缺这些读取，净计时即枪声成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>It has read nobody yet; without these reads net is gun time</source>
   <translation>尚未读到人；缺这些读取，净计时即枪声成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{point} has read nobody for {span}</source>
   <translation>{point} 已 {span} 没读到人</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{point} has read nobody yet</source>
   <translation>{point} 尚未读到人</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{n} runner was due there in that time; last read {time}|{n} runners were due there in that time; last read {time}</source>
   <translation>其间应有 {n} 名选手到那里；最近读取 {time}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{n} runner was due there|{n} runners were due there</source>
   <translation>应有 {n} 名选手到那里</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{decoder} at {point} has read nobody since {time}</source>
   <translation>{point} 的 {decoder} 自 {time} 起没读到人</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>{decoder} at {point} has read nobody yet</source>
   <translation>{point} 的 {decoder} 尚未读到人</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/mats.py" />
   <source>wave {wave} ({missed:,} of {of:,})</source>
   <translation>批次 {wave}（{of:,} 名中 {missed:,}）</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{who} ran to {split} faster than the world's best</source>
   <translation>{who} 跑到 {split} 快于世界最好成绩</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{way} m in {time}; the best ever is {best}</source>
   <translation>{way} 米用 {time}；史上最好 {best}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>Look at pictures of both ends of the leg; no good reason: disqualify for a short cut, {command}</source>
   <translation>看该段两端的照片；没有合理原因：以抄近路取消成绩，{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{who} ran to {split} far faster than any other leg</source>
   <translation>{who} 跑到 {split} 远快于其他各段</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>{pace} a km over {way} m; the next fastest leg {other} a km</source>
   <translation>{way} 米每公里 {pace}；次快一段每公里 {other}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/pace.py" />
   <source>Look at pictures of the leg and at the reads: {command}</source>
   <translation>看该段照片和读取：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{one} and {other} are always together: one person with two chips?</source>
   <translation>{one} 与 {other} 始终同行：一人戴两枚芯片？</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>At {n} points ({points}) {median} apart in the middle, {most} at most</source>
   <translation>在 {n} 个点（{points}）中位相差 {median}，最多 {most}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Look at the finish picture; one person: disqualify who did not run, {commands}</source>
   <translation>看终点照片；若为一人：取消未跑者的成绩，{commands}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Club {club}</source>
   <translation>俱乐部 {club}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Next bib</source>
   <translation>相邻号码</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{one} (W) and {other} (M) may wear each other's bib</source>
   <translation>{one}（W）与 {other}（M）可能戴错了号码</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{clubs}. Bib {one}'s time is {place} among the men of race {race}; bib {other}'s would be {back} of {n:,} women</source>
   <translation>{clubs}。号码 {one} 的时间在项目 {race} 男子中{place}；号码 {other} 的在女子 {n:,} 名中{back}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Look at the finish picture; a man with bib {one}: exchange the chips, {command}</source>
   <translation>看终点照片；若 {one} 是男的：对换芯片，{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>{one} (W) is as fast as the first men: is a man wearing the bib?</source>
   <translation>{one}（W）与前几名男子一样快：戴号码的是男的吗？</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Her time is {place} among the men of race {race}; the next woman is {span} {way}</source>
   <translation>其时间在项目 {race} 男子中{place}；下一名女子{way} {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/people.py" />
   <source>Look at the finish picture; a man: find whose bib he should wear, {command}</source>
   <translation>看终点照片；若是男的：查明他该戴谁的号码，{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}st</source>
   <translation>第 {place}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}nd</source>
   <translation>第 {place}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}rd</source>
   <translation>第 {place}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/problem.py" />
   <source>{place}th</source>
   <translation>第 {place}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>All points of race {race} were passed: {command}</source>
   <translation>项目 {race} 的各点都已通过：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{split} counts until {latest}</source>
   <translation>{split} 计到 {latest}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{who} of race {race} was seen at {points}</source>
   <translation>项目 {race} 的 {who} 在 {points} 出现</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Race {race} does not go there; first at {time}, {span} after the gun</source>
   <translation>项目 {race} 不经过那里；首次 {time}，枪响后 {span}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Race {race} passes {point}, which is not in its splits</source>
   <translation>项目 {race} 经过 {point}，但它不在其分段中</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{count:,} of {n:,} runners were read there</source>
   <translation>{n:,} 名选手中 {count:,} 名在那里被读到</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Add the split to race {race}, or move the mat away from its way</source>
   <translation>把该分段加到项目 {race}，或把计时毯移开其路线</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{who} was at {split} and has no finish</source>
   <translation>{who} 到过 {split} 但没有完赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{elapsed} after the gun; {window}</source>
   <translation>枪响后 {elapsed}；{window}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{n:,} runner of race {race} was at {split} and has no finish|{n:,} runners of race {race} were at {split} and have no finish</source>
   <translation>项目 {race} 有 {n:,} 名选手到过 {split} 但没有完赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>From {elapsed} after the gun on; {window}</source>
   <translation>自枪响后 {elapsed} 起；{window}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Check the gun; then correct earliest and latest of {split}</source>
   <translation>检查枪声；再修正 {split} 的最早和最晚</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>{split} counts from {earliest} on</source>
   <translation>{split} 从 {earliest} 起计</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Ask which race was run; no other than {race}: {command}</source>
   <translation>问清跑的是哪个项目；就是 {race}：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/races.py" />
   <source>Correct the window of {split} in the set-up, or the race: {command}</source>
   <translation>修正设置中 {split} 的时限，或改项目：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>{decoder} at {point} is in test mode, and wave {wave} is running</source>
   <translation>{point} 的 {decoder} 处于测试模式，而批次 {wave} 正在比赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>{reads} of {runners} came since {time} and are no part of the race</source>
   <translation>自 {time} 起 {runners}的 {reads}到来，不算入比赛</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>What it reads is no part of the race; since {time} it has read no runner</source>
   <translation>它读到的不算入比赛；自 {time} 起没读到选手</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>End the test at the gun, and the reads since then count: {command}</source>
   <translation>在枪声处结束测试，此后的读取就有效：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>End the test if its trial is over: {command}</source>
   <translation>试用完了就结束测试：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/testing.py" />
   <source>{n:,} read|{n:,} reads</source>
   <translation>{n:,} 次读取</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{who} started before the gun of wave {wave}</source>
   <translation>{who} 在批次 {wave} 枪响前出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Start {time}, {span} before the gun, and no read at the start after it: net counts from the gun</source>
   <translation>出发 {time}，早于枪声 {span}，此后起点没有读取：净计时从枪声算</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Ask where the runner started; accept, or disqualify: {command}</source>
   <translation>问选手从哪里出发；接受，或取消成绩：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{who} is in wave {own} and started with wave {wave}</source>
   <translation>{who} 属批次 {own}，却随批次 {wave} 出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Start {time}, {span} after gun {own}; {others} of wave {wave} started with this runner, {mine} of wave {own}</source>
   <translation>出发 {time}，批次 {own} 枪响后 {span}；同时出发的批次 {wave} 有 {others}，批次 {own} 有 {mine}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Start {time}, {span} before gun {own} and after gun {wave}; no start read later</source>
   <translation>出发 {time}，早于批次 {own} 枪声 {span}、在批次 {wave} 枪声之后；此后起点没有读取</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Move the entry to wave {wave}: {command}</source>
   <translation>把报名改到批次 {wave}：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Wave {wave} does not start race {race}: ask the runner</source>
   <translation>批次 {wave} 不发项目 {race}：请问选手</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{who} has no wave, so no time</source>
   <translation>{who} 没有批次，因而没有时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Wave {wave} has no gun, and its runners have been read</source>
   <translation>批次 {wave} 没有枪声，而其选手已被读到</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>{n:,} runner was read since {time}; without a gun none of them has a time|{n:,} runners were read since {time}; without a gun none of them has a time</source>
   <translation>自 {time} 起读到 {n:,} 名选手；没有枪声就都没有时间</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Record it: {command}</source>
   <translation>记录它：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Seen at the start at {time}, after gun {wave}</source>
   <translation>{time} 在起点出现，批次 {wave} 枪响之后</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Race {race} starts in several waves</source>
   <translation>项目 {race} 分多个批次出发</translation>
  </message>
  <message>
   <location filename="racecontrol/scoring/problem_rules/waves.py" />
   <source>Give the entry one of {waves}: {command}</source>
   <translation>给该报名 {waves} 之一：{command}</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>The mirror in {folder} stands still ({fault}). Choose another folder.</source>
   <translation>{folder} 的镜像停住了（{fault}）。请另选文件夹。</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>{fault}. Plug the disk in again, or choose the folder again.</source>
   <translation>{fault}。请重新插上磁盘，或重选文件夹。</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>The mirror in {folder} cannot be written ({reason}). {repair}, or choose another folder.</source>
   <translation>{folder} 的镜像无法写入（{reason}）。{repair}，或另选文件夹。</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror.py" />
   <source>The race file cannot be read for its mirror in {folder} ({fault}). Look at the disk.</source>
   <translation>无法读取比赛文件来写 {folder} 的镜像（{fault}）。请检查磁盘。</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror_file.py" />
   <source>{folder} holds no mirror of this race any more</source>
   <translation>{folder} 中已没有本比赛的镜像</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror_file.py" />
   <source>another program writes it now</source>
   <translation>另一程序正在写它</translation>
  </message>
  <message>
   <location filename="racecontrol/store/mirror_file.py" />
   <source>there is none of this race any more</source>
   <translation>本比赛的已不在那里</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The disk is full. Make room on it: delete or move what is not needed</source>
   <translation>磁盘已满。请腾出空间：删除或移走不需要的</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>Another program holds the race file. Close it, or wait until it has finished</source>
   <translation>另一程序占用比赛文件。请关闭它，或等它完成</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file may not be written any more. Look at its permissions and at the disk</source>
   <translation>比赛文件不能再写。请检查权限和磁盘</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The disk does not answer as it should. Look at its cable, or go on with a back-up elsewhere</source>
   <translation>磁盘响应不正常。请检查电缆，或用备份在别处继续</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file cannot be reached. Plug its disk in again</source>
   <translation>找不到比赛文件。请重新插上其磁盘</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file is damaged. Run racecontrol check, and restore it from the mirror</source>
   <translation>比赛文件损坏。请运行 racecontrol check，并从镜像恢复</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>its disk is full; make room on it: delete or move what is not needed</source>
   <translation>其磁盘已满；请腾出空间：删除或移走不需要的</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>even to look at it, its folder must be writable; copy it into a folder of your own</source>
   <translation>即使只查看，其文件夹也须可写；请复制到自己的文件夹</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>you may not read it, or its folder is not writable; ask its owner for the permission</source>
   <translation>你无权读取，或其文件夹不可写；请向所有者要权限</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>another program holds it; close that one, or wait until it has finished</source>
   <translation>另一程序占用它；请关闭那个，或等它完成</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>The race file takes no data ({fault}). Look at the disk</source>
   <translation>比赛文件写不进去（{fault}）。请检查磁盘</translation>
  </message>
  <message>
   <location filename="racecontrol/store/trouble.py" />
   <source>check the file and its permissions</source>
   <translation>请检查文件及其权限</translation>
  </message>
  <message>
   <location filename="hardware/clock_check.py" />
   <source>{decoder} did not take the time: still {still}; set it at the box, or correct its offset</source>
   <translation>{decoder} 没有接受校时：仍{still}；请在设备上设定，或修正其偏移</translation>
  </message>
  <message>
   <location filename="hardware/clock_check.py" />
   <source>{decoder} took the time: its clock is right now</source>
   <translation>{decoder} 已校时：时钟现在正确</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} was given the time and does not show its clock; look at its next read</source>
   <translation>已给 {decoder} 校时，但它不显示时钟；请看其下一次读取</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder}: the connection broke while its clock was set; set it again</source>
   <translation>{decoder}：校时中连接断开；请再校一次</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} is silent; its clock is set as soon as it answers</source>
   <translation>{decoder} 无声；一有响应就校时</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} did not take the time: {port} has no line DTR; connect the box by its own USB cable</source>
   <translation>{decoder} 没有接受校时：{port} 没有 DTR 线；请用设备自带的 USB 线连接</translation>
  </message>
  <message>
   <location filename="hardware/clock_setting.py" />
   <source>{decoder} was silent while its clock was set, and may take it late and wrong; set it again</source>
   <translation>{decoder} 校时时无声，可能接受得晚而不准；请再校一次</translation>
  </message>
  <message>
   <location filename="hardware/clock_words.py" />
   <source>at {time}</source>
   <translation>为 {time}</translation>
  </message>
  <message>
   <location filename="hardware/clock_words.py" />
   <source>{span} ahead</source>
   <translation>快 {span}</translation>
  </message>
  <message>
   <location filename="hardware/clock_words.py" />
   <source>{span} behind</source>
   <translation>慢 {span}</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>no such port; check the cable and the name</source>
   <translation>没有此端口；请检查电缆和名称</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>the device is gone; check the cable</source>
   <translation>设备不见了；请检查电缆</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>the connection broke; check the cable</source>
   <translation>连接断开；请检查电缆</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this user may not open it; add the user to the group dialout and log in again</source>
   <translation>此用户不能打开；请把用户加入 dialout 组并重新登录</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>another program uses it; close that program</source>
   <translation>另一程序在用；请关闭该程序</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this is no serial port; check the name</source>
   <translation>这不是串口；请检查名称</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>another program uses this address; close that program, or choose another number</source>
   <translation>另一程序在用此地址；请关闭该程序，或换号</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this computer has no such address; write one of its own</source>
   <translation>本机没有此地址；请写自己的地址</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>nothing answers at this address; check that the decoder is on and the number of its port</source>
   <translation>此地址无应答；请检查解码器已开机及端口号</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>the decoder closed the connection; check that it is on</source>
   <translation>解码器关闭了连接；请检查它已开机</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this address cannot be reached; check the network cable and the address</source>
   <translation>无法到达此地址；请检查网线和地址</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>this address does not answer; check the network cable and the address</source>
   <translation>此地址不应答；请检查网线和地址</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: {cause}</source>
   <translation>{port}：{cause}</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{decoder}: no port is set; write one in the event's set-up</source>
   <translation>{decoder}：未设端口；请写入赛事设置</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: {fault}; write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000</source>
   <translation>{port}：{fault}；请写端口，如 /dev/ttyUSB0、COM3 或 socket://10.0.0.5:10000</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: no computer of this name is known here; write its address in numbers</source>
   <translation>{port}：此处不认识这个名称的计算机；请用数字写地址</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{port}: nobody lends a port there now; close the other program that has it, or check the address</source>
   <translation>{port}：现在没人在那里出借端口；请关闭占用它的程序，或检查地址</translation>
  </message>
  <message>
   <location filename="hardware/trouble.py" />
   <source>{fault}; check the cable</source>
   <translation>{fault}；请检查电缆</translation>
  </message>
  <message>
   <location filename="reports/book.py" />
   <source>Award</source>
   <translation>奖项</translation>
  </message>
  <message>
   <location filename="reports/layout.py" />
   <source>kind</source>
   <translation>类型</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{text!r} has a {brace} that is of no variable; write a variable as {example}, or take it out</source>
   <translation>{text!r} 里有一个不属于任何变量的 {brace}；变量请写成 {example}，或删去它</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{bytes} bytes are too many for a QR code; shorten it to {most}</source>
   <translation>{bytes} 字节对二维码太多；缩短到 {most}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{length:g} mm is no page; write {least} to {most}</source>
   <translation>{length:g} 毫米不成页面；请写 {least} 到 {most}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{language!r} is not among the languages of the layout ({known}); add it there</source>
   <translation>{language!r} 不在版式的语言中（{known}）；请在那里添加</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{size:g} points cannot be read; write {least} or more</source>
   <translation>{size:g} 磅看不清；请写 {least} 或更大</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>did you mean {near!r}?</source>
   <translation>是指 {near!r} 吗？</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>there are {all}</source>
   <translation>可用的有 {all}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>variable</source>
   <translation>变量</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{lines} is too few; write 1 or more</source>
   <translation>{lines} 太少；请写 1 或更多</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>has no room; make width and height more than 0</source>
   <translation>没有空间；宽和高须大于 0</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>reaches {beyond:g} mm beyond the page of {width:g} x {height:g} mm; move it inside</source>
   <translation>超出 {width:g} x {height:g} 毫米的页面 {beyond:g} 毫米；请移到里面</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{what} {key!r} does not exist; {hint}</source>
   <translation>没有{what} {key!r}；{hint}</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>ornament</source>
   <translation>装饰</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>{ink!r} is not a colour; write #rrggbb</source>
   <translation>{ink!r} 不是颜色；请写 #rrggbb</translation>
  </message>
  <message>
   <location filename="reports/layout_faults.py" />
   <source>lies beyond the page of {width:g} x {height:g} mm; move it inside</source>
   <translation>在 {width:g} x {height:g} 毫米的页面之外；请移到里面</translation>
  </message>
  <message>
   <location filename="reports/lists.py" />
   <source>Where the name is in another script</source>
   <translation>姓名用其他文字时</translation>
  </message>
  <message>
   <location filename="reports/nations.py" />
   <source>Best three</source>
   <translation>前三名</translation>
  </message>
  <message>
   <location filename="reports/pictures.py" />
   <source>{path} has {pixels:.0f} million pixels; save it with fewer, {most} at most</source>
   <translation>{path} 有 {pixels:.0f} 百万像素；请减小保存，最多 {most}</translation>
  </message>
  <message>
   <location filename="reports/pictures.py" />
   <source>{path} is not there; put it beside the layout, or choose another file</source>
   <translation>{path} 不存在；请放在版式旁边，或选择其他文件</translation>
  </message>
  <message>
   <location filename="reports/pictures.py" />
   <source>{path} cannot be read as a picture; save it anew as PNG, JPEG or PDF</source>
   <translation>{path} 不能作为图片读取；请重新存为 PNG、JPEG 或 PDF</translation>
  </message>
 </context>
</TS>
