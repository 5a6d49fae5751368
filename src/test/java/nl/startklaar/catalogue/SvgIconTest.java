package nl.startklaar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgIconTest {

    private static final String BEGIN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d=\"M1 1h6v6\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>",
                "<g transform=\"rotate(45 4 4)\">\n  <rect width=\"8\" height=\"8\" rx=\"2\"/>\n</g>",
                "<circle cx=\"4\" cy=\"4\" r=\"3\" fill=\"rgb(10, 20, 30)\"></circle>"
            })
    void knowsADrawing(String inside) {
        assertThat(SvgIcon.isPlain(BEGIN + inside + "</svg>")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<path onload=\"alert(1)\"/>",
                "<path ONLOAD=\"alert(1)\"/>",
                "<path d=\"M0 0\"onclick=\"alert(1)\"/>",
                "<path d='M0 0'/>",
                "<path d=M0/>",
                "<path d=\"M0 0\"",
                "<a href=\"javascript:alert(1)\"><path d=\"M0\"/></a>",
                "<a xlink:href=\"https://kwaad.example\"><path/></a>",
                "<image href=\"https://kwaad.example/spoor.png\"/>",
                "<use href=\"https://kwaad.example/x.svg#y\"/>",
                "<use href=\"#y\"/>",
                "<style>@import url(https://kwaad.example)</style>",
                "<path style=\"background:url(https://kwaad.example)\"/>",
                "<path fill=\"url(#p)\"/>",
                "<path fill=\"url(https://kwaad.example)\"/>",
                "<path fill=\"u&#114;l(x)\"/>",
                "<path class=\"btn\"/>",
                "<path id=\"inhoud\"/>",
                "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"></body></foreignObject>",
                "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
                "<text>Klik hier</text>",
                "<title>x</title>",
                "tekst",
                "<!-- --><path/>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml-stylesheet href=\"x\"?>",
                "&lt;script&gt;",
                "<svg><path/></svg>",
                "<path></rect>",
                "</svg><script>alert(1)</script><svg>",
                "<path xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<g><g><g><g><g><g><g></g></g></g></g></g></g></g>",
                "<g>"
            })
    void refusesWhatIsMoreThanADrawing(String inside) {
        assertThat(SvgIcon.isPlain(BEGIN + inside + "</svg>")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<svg/>",
                "<path/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "<svg xmlns=\"http://kwaad.example\"></svg>",
                "<svg></svg><svg></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg></svg>",
                "<?xml version=\"1.0\"?><svg></svg>",
                "<svg></svg>en meer"
            })
    void wantsOneDrawing(String text) {
        assertThat(SvgIcon.isPlain(text)).isFalse();
    }

    @Test
    void isNotKeptBusy() {
        var long1 = "<svg " + "a=\"".repeat(2_500);
        var long2 = "<svg" + " d=\"1\"".repeat(1_300);

        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> {
                    assertThat(SvgIcon.isPlain(long1)).isFalse();
                    assertThat(SvgIcon.isPlain(long2)).isFalse();
                });
        assertThat(SvgIcon.isPlain("x".repeat(SvgIcon.LONGEST + 1))).isFalse();
    }
}
