package nl.startklaar.catalogue;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a drawing is only a drawing. It is shown inside our own pages, so nothing in it may run,
 * load, link or style, and a browser has to read it exactly as we do: only shapes, only attributes
 * of shapes, only double quotes, no text, no entities, no comments.
 */
final class SvgIcon {

    static final int LONGEST = 8_000;

    private static final int DEEPEST = 6;
    private static final Set<String> SHAPES =
            Set.of("path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "g");
    private static final Set<String> LOOKS =
            Set.of(
                    "viewBox",
                    "width",
                    "height",
                    "x",
                    "y",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "rx",
                    "ry",
                    "d",
                    "points",
                    "transform",
                    "fill",
                    "fill-rule",
                    "fill-opacity",
                    "stroke",
                    "stroke-width",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "stroke-dasharray",
                    "stroke-opacity",
                    "opacity");

    private static final Pattern TAG =
            Pattern.compile(
                    "\\s*+<(?<close>/?)(?<name>[a-z]+)(?<looks>(?:\\s++[A-Za-z0-9-]+=\"[^\"<>&]*+\")*+)\\s*+(?<alone>/?)>");

    private static final Pattern LOOK = Pattern.compile("([A-Za-z0-9-]+)=\"([^\"<>&]*+)\"");

    /** Numbers, colours and names of them; brackets for rgb() and rotate(), never for url(). */
    private static final Pattern VALUE = Pattern.compile("(?!.*url)[A-Za-z0-9#.,()%+ -]*+");

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgIcon() {}

    static boolean isPlain(String drawing) {
        if (drawing.length() > LONGEST) {
            return false;
        }
        var open = new ArrayDeque<String>();
        var tag = TAG.matcher(drawing);
        int at = 0;
        boolean done = false;
        while (at < drawing.length()) {
            if (done || !tag.region(at, drawing.length()).lookingAt() || !isKnown(tag, open)) {
                return false;
            }
            at = tag.end();
            done = open.isEmpty();
        }
        return done;
    }

    /** Steps into or out of what the tag opens or closes. */
    private static boolean isKnown(Matcher tag, ArrayDeque<String> open) {
        var name = tag.group("name");
        boolean alone = !tag.group("alone").isEmpty();
        if (!tag.group("close").isEmpty()) {
            return !alone && tag.group("looks").isEmpty() && name.equals(open.pollLast());
        }
        boolean fits = open.isEmpty() ? name.equals("svg") && !alone : SHAPES.contains(name);
        if (!fits || open.size() >= DEEPEST || !areLooks(tag.group("looks"), open.isEmpty())) {
            return false;
        }
        if (!alone) {
            open.addLast(name);
        }
        return true;
    }

    private static boolean areLooks(String attributes, boolean isOutermost) {
        return LOOK.matcher(attributes)
                .results()
                .allMatch(it -> isLook(it.group(1), it.group(2), isOutermost));
    }

    private static boolean isLook(String name, String value, boolean isOutermost) {
        return name.equals("xmlns")
                ? isOutermost && value.equals(NAMESPACE)
                : LOOKS.contains(name) && VALUE.matcher(value).matches();
    }
}
