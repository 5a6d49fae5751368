package nl.startklaar.las;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.startklaar.las.Bounded.TooLarge;
import nl.startklaar.las.EdexmlReading.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Steps through an XML file from a stranger; makes the only XML parsers of the house. No format we
 * read needs a document type, and every attack with entities does: a file that has one is refused,
 * not merely read without it. Nothing outside the file is ever opened, and the file itself has
 * bounds.
 *
 * <p>The parser does not resolve namespaces. Ours have none, and the JDK compares every declaration
 * on an element with all others on it: a file of 20 MB of them would keep a processor busy for
 * minutes. Without namespaces they are attributes like any other, and have a bound.
 */
final class SafeXml {

    static final long MOST_BYTES = 20L * 1024 * 1024;
    static final int DEEPEST = 64;
    static final int MOST_ATTRIBUTES = 200;
    static final int LONGEST_NAME = 256;

    private static final Set<String> XINCLUDE =
            Set.of("http://www.w3.org/2001/XInclude", "http://www.w3.org/2003/XInclude");

    /** What the JDK puts before a message about a bound. Changes show in the tests. */
    private static final String BOUND = "JAXP0001";

    private final XMLStreamReader xml;
    private boolean pastRoot;

    private SafeXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Stands at the root when it returns. */
    static SafeXml open(InputStream in) throws Unreadable {
        try {
            var text = EncodedText.open(new Bounded(in, MOST_BYTES));
            var xml = new SafeXml(parser(text));
            xml.toRoot();
            return xml;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static XMLStreamReader parser(Reader text) throws Unreadable {
        // one factory a file: a factory holds on to the last file it opened
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxXMLNameLimit", LONGEST_NAME);
        // without a document type these two only count every &amp; of the whole file together
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        try {
            return factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw unreadable(e, Reason.NOT_XML, 1);
        }
    }

    private void toRoot() throws Unreadable {
        // 1.1 is the same XML, but lets control characters through
        if ("1.1".equals(xml.getVersion())) {
            throw new Unreadable(Reason.NOT_XML, line());
        }
        toNextChild();
        pastRoot = true;
    }

    /**
     * The name of the element we stand at. Of one in a namespace it holds a colon or a brace, so
     * that it equals no name of ours.
     */
    String name() {
        @Nullable String namespace = written("xmlns");
        return namespace == null || namespace.isEmpty()
                ? xml.getLocalName()
                : "{" + namespace + "}" + xml.getLocalName();
    }

    int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** Steps to the next child of the element we are in; false when we stand at its end instead. */
    boolean toNextChild() throws Unreadable {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && !isEnd(event)) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private static boolean isEnd(int event) {
        return event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT;
    }

    /** Past the element we are in, however deep it is. */
    void skip() throws Unreadable {
        for (int depth = 1; depth > 0; ) {
            depth += toNextChild() ? 1 : -1;
        }
    }

    /** From the end of the root to the end of the file, where nothing may stand. */
    void toEnd() throws Unreadable {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // comments
        }
    }

    /**
     * The text of the element we are in, and past it. Comments and instructions do not split it,
     * and elements in it are no part of it.
     */
    @Nullable String value() throws Unreadable {
        var text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        append(text);
                case XMLStreamConstants.START_ELEMENT -> skip();
                default -> {}
            }
        }
        return clean(text.toString());
    }

    private void append(StringBuilder text) throws Unreadable {
        text.append(xml.getText());
        if (text.length() > 2 * Text.LONGEST) {
            throw new Unreadable(Reason.LIMIT, line());
        }
    }

    /** The value of an attribute in no namespace. */
    @Nullable String attribute(String name) throws Unreadable {
        @Nullable String written = written(name);
        return written == null ? null : clean(written);
    }

    private @Nullable String written(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (qualifiedName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private String qualifiedName(int attribute) {
        @Nullable String prefix = xml.getAttributePrefix(attribute);
        var name = xml.getAttributeLocalName(attribute);
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** Trimmed, in NFC, and null when nothing is left. */
    private @Nullable String clean(String written) throws Unreadable {
        var trimmed = Text.trim(written);
        // before, as putting accents in order is slow, and after, as some letters become two
        if (!Text.isBounded(trimmed)) {
            throw new Unreadable(Reason.LIMIT, line());
        }
        var composed = Normalizer.normalize(trimmed, Normalizer.Form.NFC);
        if (!Text.isBounded(composed)) {
            throw new Unreadable(Reason.LIMIT, line());
        }
        return composed.isEmpty() ? null : composed;
    }

    private int next() throws Unreadable {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD -> throw new Unreadable(Reason.DOCUMENT_TYPE, line());
                // no text either: without a document type it can only be a mistake
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable(Reason.BROKEN, line());
                case XMLStreamConstants.START_ELEMENT -> refuseXInclude();
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(e, broken(), line());
        } catch (MissingResourceException e) {
            // the JDK has no words for some mistakes in a document type, and trips over that
            throw new Unreadable(broken(), line());
        }
    }

    private Reason broken() {
        return pastRoot ? Reason.BROKEN : Reason.NOT_XML;
    }

    private void refuseXInclude() throws Unreadable {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = qualifiedName(i);
            if ((name.equals("xmlns") || name.startsWith("xmlns:"))
                    && XINCLUDE.contains(xml.getAttributeValue(i))) {
                throw new Unreadable(Reason.XINCLUDE, line());
            }
        }
    }

    private static Unreadable unreadable(XMLStreamException e, Reason otherwise, int line) {
        return switch (e.getNestedException()) {
            case TooLarge _ -> new Unreadable(Reason.TOO_LARGE, line);
            case CharacterCodingException _ -> new Unreadable(Reason.ENCODING, line);
            case null, default -> new Unreadable(isBound(e) ? Reason.LIMIT : otherwise, line);
        };
    }

    private static boolean isBound(XMLStreamException e) {
        return e.getMessage() != null && e.getMessage().contains(BOUND);
    }
}
