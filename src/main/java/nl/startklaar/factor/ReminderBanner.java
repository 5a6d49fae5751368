package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.web.Banner;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks gently, above every page, until somebody has a second step or has to have one. */
@Component
class ReminderBanner implements Banner.Source {

    private final Setup setup;
    private final Requirements requirements;

    ReminderBanner(Setup setup, Requirements requirements) {
        this.setup = setup;
        this.requirements = requirements;
    }

    @Override
    public List<Banner> banners(Optional<Visitor> visitor, MessageSource words, Locale locale) {
        return visitor
                .flatMap(_ -> Optional.ofNullable(Actor.current().account()))
                .flatMap(this::findDay)
                .map(it -> banner(it, words, locale))
                .stream()
                .toList();
    }

    private Optional<LocalDate> findDay(UUID account) {
        return setup.getStanding(account).isSetUp()
                ? Optional.empty()
                : requirements.find(account).map(Requirement::from);
    }

    private static Banner banner(LocalDate from, MessageSource words, Locale locale) {
        return new Banner(
                Banner.Kind.INFO,
                Sentence.of("factor.banner", from).in(words, locale),
                "",
                "",
                List.of(),
                Optional.of(
                        new Banner.Link(
                                Sentence.of("factor.banner.link").in(words, locale),
                                OwnStepController.ADDRESS)));
    }
}
