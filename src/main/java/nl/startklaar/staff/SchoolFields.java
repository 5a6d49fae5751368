package nl.startklaar.staff;

import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.School;
import nl.startklaar.web.Form;

/** The part of a form that tells about a school. */
final class SchoolFields {

    private SchoolFields() {}

    static void check(Form form) {
        form.require("brin", "staff.school.brin.missing")
                .require("school", "staff.school.name.missing")
                .require("place", "staff.school.place.missing")
                .require("municipality", "staff.school.municipality.missing");
        if (Brin.find(form.value("brin")).isEmpty()) {
            form.refuse("brin", "staff.school.brin.wrong");
        }
    }

    /** A new school; only from a form that was found right. */
    static School school(Form form, BoardId board) {
        var las = form.value("las");
        return new School(
                SchoolId.fresh(),
                board,
                Brin.find(form.value("brin")).orElseThrow(),
                form.value("school"),
                form.value("place"),
                form.value("municipality"),
                School.LAS.contains(las) ? las : "",
                form.value("portal"),
                false);
    }
}
