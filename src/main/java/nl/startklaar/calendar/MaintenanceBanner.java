package nl.startklaar.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Banner;
import nl.startklaar.web.Formats;
import nl.startklaar.web.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says above every page of a school that maintenance is running, or comes within two weeks. */
@Component
class MaintenanceBanner implements Banner.Source {

    private static final int DAYS_AHEAD = 14;
    private static final String HOME = "/s/";

    private final Maintenance maintenance;
    private final Schools schools;
    private final SchoolDay day;

    MaintenanceBanner(Maintenance maintenance, Schools schools, SchoolDay day) {
        this.maintenance = maintenance;
        this.schools = schools;
        this.day = day;
    }

    @Override
    public List<Banner> banners(Optional<Visitor> visitor, MessageSource words, Locale locale) {
        var today = day.today();
        var soon = new DayRange(today, today.plusDays(DAYS_AHEAD));
        return schoolOf(visitor)
                .map(school -> maintenance.list(school.id(), soon))
                .orElse(List.of())
                .stream()
                .map(it -> Banner.of(Banner.Kind.INFO, sentence(it, words, locale)))
                .toList();
    }

    private Optional<School> schoolOf(Optional<Visitor> visitor) {
        return visitor.flatMap(Visitor::home)
                .filter(home -> home.startsWith(HOME))
                .flatMap(home -> Brin.find(home.substring(HOME.length())))
                .flatMap(schools::findSchool);
    }

    private String sentence(PlannedMaintenance it, MessageSource words, Locale locale) {
        var formats = new Formats(locale);
        var isRunning = it.days().includes(day.today());
        var key = isRunning ? "calendar.banner.running" : "calendar.banner.coming";
        Object[] arguments = {
            it.party(),
            formats.dayOfYear(it.days().first()),
            formats.dayOfYear(it.days().last()),
            it.words(locale)
        };
        return words.getMessage(key, arguments, locale);
    }
}
