package nl.startklaar.partner;

import java.util.List;
import nl.startklaar.school.School;

/**
 * On to the publisher.
 *
 * @param query what its program asked, as it came
 * @param schools where something of the publisher opens; several: somebody chooses
 */
record GoOnPage(String publisher, String query, List<School> schools) {

    GoOnPage {
        schools = List.copyOf(schools);
    }

    /** With the school in it; two of one kind would be refused, so an older one goes. */
    String href(School school) {
        var rest = query.replaceAll("(^|&)login_hint=[^&]*", "").replaceFirst("^&", "");
        return "/oidc/authorize?" + rest + "&login_hint=" + Hint.ofAdult(school);
    }
}
