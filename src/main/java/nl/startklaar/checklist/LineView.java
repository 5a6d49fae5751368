package nl.startklaar.checklist;

import java.util.List;
import nl.startklaar.calendar.Contact;
import nl.startklaar.staff.Account;
import nl.startklaar.web.Page;

/**
 * One line on its own page.
 *
 * @param history newest first
 * @param contacts whom to call, as far as we know them
 */
record LineView(
        Checklist list,
        Row row,
        Line line,
        String home,
        boolean mayAct,
        List<Moment> history,
        List<Contact> contacts,
        List<Account> colleagues) {

    /** From this moment on the line stood like this. */
    record Moment(String at, String word, String style) {}

    String address() {
        return home + "/startlijst/" + line.name();
    }

    String party(Page page) {
        return page.text("checklist.party." + line.party());
    }

    /** What to say, so that the helpdesk understands at once. */
    String say(Page page) {
        var school = list.school();
        return page.text(
                "checklist.line.call.say", school.name(), school.brin(), row.id(), row.title());
    }

    boolean canBeAnswered() {
        return mayAct && row.asked() && row.confirmation().isEmpty();
    }

    boolean canBeHidden() {
        return mayAct && row.state().isOpen() && !row.isHidden();
    }
}
