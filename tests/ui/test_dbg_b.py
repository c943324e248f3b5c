from tests.ui.test_announcer import *
from tests.ui.conftest import *
def test_dbg(announcer):
    crew=announcer.crew
    announcer.hear("K5-A", [(30, GUN + 22 * MINUTE)])
    announcer.up_to_date()
    v=announcer.view
    print("VIEW", v.at-GUN, v.reads, v.coming, len(v.finished))
    from racecontrol.announcing.announce import announce
    st=crew.window._frame.standings
    print("NOW", crew.clock.now-GUN, len(st.reads), announce(st, crew.clock.now).coming)
    from racecontrol.scoring.predict import predict
    p=predict(st); r=st.field.index["30"]; print(p.at[r]-GUN, p.high[r]-GUN, p.last_at[r]-GUN, st.results.at[r]-GUN)
