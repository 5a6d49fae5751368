package nl.startklaar.family;

import java.util.List;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import nl.startklaar.signin.FromHome;
import nl.startklaar.signin.WayIn;
import nl.startklaar.signin.WayInCard;
import nl.startklaar.signin.WayInCard.Deed;
import nl.startklaar.signin.WayInCard.LastTime;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Way E: at home, behind a parent. */
@Component
class HomeWayIn implements WayIn {

    private final FamiliesBoard board;
    private final FromHome home;
    private final SchoolDay day;

    HomeWayIn(FamiliesBoard board, FromHome home, SchoolDay day) {
        this.board = board;
        this.home = home;
        this.day = day;
    }

    @Override
    public WayInCard card(AtSchool at) {
        var today = day.today();
        var count = board.count(at.school(), SchoolYear.of(today), today);
        return new WayInCard(
                'E',
                "family.way-in",
                Sentence.of("family.way-in.what", count.invited(), count.pupils(), count.inside()),
                List.of(new LastTime("signin.ways-in.pupil", home.lastTime(at.school()))),
                List.of(
                        new Deed("family.way-in.go", HomeDesk.home(at)),
                        new Deed("family.way-in.try", ParentDoor.ADDRESS)));
    }
}
