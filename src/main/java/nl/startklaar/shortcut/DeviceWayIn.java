package nl.startklaar.shortcut;

import java.util.List;
import nl.startklaar.school.AtSchool;
import nl.startklaar.signin.WayIn;
import nl.startklaar.signin.WayInCard;
import nl.startklaar.signin.WayInCard.Deed;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Way D: on Chromebooks and tablets, where whoever keeps them puts the same shortcuts. */
@Component
class DeviceWayIn implements WayIn {

    @Override
    public WayInCard card(AtSchool at) {
        return new WayInCard(
                'D',
                "shortcut.way-in.device",
                Sentence.of("shortcut.way-in.device.what"),
                List.of(),
                List.of(
                        new Deed("shortcut.way-in.device.go", at.home() + ShortcutsController.PATH),
                        new Deed(
                                "shortcut.way-in.device.enrol",
                                at.home() + "/inloggen-leerlingen#apparaten")));
    }
}
