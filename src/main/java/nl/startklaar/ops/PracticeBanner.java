package nl.startklaar.ops;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.startklaar.school.Role;
import nl.startklaar.web.Banner;
import nl.startklaar.web.Formats;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.Visitor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on every page that the data are invented, and offers the days on which the list lives. */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeBanner implements Banner.Source {

    static final String ADDRESS = "/oefenen/dag";

    /** Before the summer, when the licences end. */
    private static final LocalDate BEFORE_SUMMER = LocalDate.of(2026, 6, 24);

    /** In the holiday, when the new files come. */
    private static final LocalDate IN_SUMMER = LocalDate.of(2026, 8, 10);

    /** The first school day in region Noord, where De Boom stands. */
    private static final LocalDate FIRST_SCHOOL_DAY = LocalDate.of(2026, 8, 17);

    private final PracticeDay day;

    PracticeBanner(PracticeDay day) {
        this.day = day;
    }

    @Override
    public List<Banner> banners(Optional<Visitor> visitor, MessageSource words, Locale locale) {
        var formats = new Formats(locale);
        var today = day.today();
        return List.of(
                new Banner(
                        Banner.Kind.PRACTICE,
                        Sentence.of("ops.practice.banner", formats.weekday(today))
                                .in(words, locale),
                        ADDRESS,
                        "day",
                        List.of(
                                go(formats.dayOfYear(BEFORE_SUMMER), BEFORE_SUMMER, today),
                                go(formats.dayOfYear(IN_SUMMER), IN_SUMMER, today),
                                go(
                                        Sentence.of("ops.practice.first-day").in(words, locale),
                                        FIRST_SCHOOL_DAY,
                                        today),
                                new Banner.Action(
                                        Sentence.of("ops.practice.today").in(words, locale),
                                        "",
                                        !day.isMoved())),
                        visitor.filter(PracticeBanner::mayPractise)
                                .flatMap(Visitor::home)
                                .map(home -> stories(home, words, locale))));
    }

    /** The stories are about one school, and for who imports there. */
    private static boolean mayPractise(Visitor visitor) {
        return visitor.roles().contains(Role.ICT_COORDINATOR.name())
                && visitor.home()
                        .filter(it -> it.endsWith("/" + PracticeStory.SCHOOL.code()))
                        .isPresent();
    }

    private static Banner.Link stories(String home, MessageSource words, Locale locale) {
        return new Banner.Link(
                Sentence.of("ops.story.title").in(words, locale), home + StoryController.PATH);
    }

    private static Banner.Action go(String label, LocalDate to, LocalDate today) {
        return new Banner.Action(label, to.toString(), to.equals(today));
    }
}
