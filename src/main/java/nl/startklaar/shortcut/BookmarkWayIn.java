package nl.startklaar.shortcut;

import java.util.List;
import nl.startklaar.school.AtSchool;
import nl.startklaar.signin.WayIn;
import nl.startklaar.signin.WayInCard;
import nl.startklaar.signin.WayInCard.Deed;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Way B: a shortcut on a computer. */
@Component
class BookmarkWayIn implements WayIn {

    private final Shortcuts shortcuts;
    private final Uses uses;

    BookmarkWayIn(Shortcuts shortcuts, Uses uses) {
        this.shortcuts = shortcuts;
        this.uses = uses;
    }

    @Override
    public WayInCard card(AtSchool at) {
        long current = shortcuts.list(at.details()).stream().filter(it -> !it.isOld()).count();
        int devices =
                uses.countLately(at.school()).values().stream().mapToInt(Integer::intValue).sum();
        return new WayInCard(
                'B',
                "shortcut.way-in.bookmark",
                Sentence.of("shortcut.way-in.bookmark.what", current, devices),
                List.of(),
                List.of(
                        new Deed(
                                "shortcut.way-in.bookmark.go",
                                at.home() + ShortcutsController.PATH),
                        new Deed(
                                "shortcut.hand-in",
                                at.home() + ShortcutsController.PATH + HandInController.BELOW)));
    }
}
