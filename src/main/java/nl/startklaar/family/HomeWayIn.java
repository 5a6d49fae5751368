package nl.startklaar.family;

import java.util.List;
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

    private final HomeDesk desk;
    private final FromHome home;

    HomeWayIn(HomeDesk desk, FromHome home) {
        this.desk = desk;
        this.home = home;
    }

    @Override
    public WayInCard card(AtSchool at) {
        var count = desk.count(at.school());
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
