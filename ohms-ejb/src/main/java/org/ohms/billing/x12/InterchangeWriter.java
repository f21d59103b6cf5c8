package org.ohms.billing.x12;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes interchanges of one group, with the separators everybody uses. */
public final class InterchangeWriter {
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final Separators USUAL = Separators.USUAL;
    private static final String VERSION = "00501";
    private static final String NOTHING = " ".repeat(10);

    private InterchangeWriter() {}

    /** An interchange of these transaction sets, which are of one sort and follow one guide. */
    public static String write(Envelope envelope, List<SetDraft> sets) {
        return written(out -> {
            header(out, envelope);
            segment(
                    out,
                    Segment.of(
                            "GS",
                            envelope.kind(),
                            envelope.sender().id(),
                            envelope.applicationReceiver(),
                            DAY.format(envelope.at()),
                            TIME.format(envelope.at()),
                            Long.toString(envelope.groupNumber()),
                            "X",
                            sets.get(0).convention()));
            for (var at = 0; at < sets.size(); at++) {
                set(out, sets.get(at), "%04d".formatted(at + 1));
            }
            segment(out, Segment.of("GE", Integer.toString(sets.size()), Long.toString(envelope.groupNumber())));
            trailer(out, envelope, 1);
        });
    }

    /** An interchange that holds nothing but the answer to another. */
    static String answer(Envelope envelope, Segment ta1) {
        return written(out -> {
            header(out, envelope);
            segment(out, ta1);
            trailer(out, envelope, 0);
        });
    }

    /** What a value may say: without separators and control characters, which nobody could read back. */
    public static String plain(String value) {
        var clean = new StringBuilder(value.length());
        value.codePoints()
                .map(one -> Character.isISOControl(one) || Character.isBmpCodePoint(one) && USUAL.contains((char) one)
                        ? ' '
                        : one)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static void header(EDIStreamWriter out, Envelope envelope) throws EDIStreamException {
        out.startInterchange();
        segment(
                out,
                Segment.of(
                        "ISA",
                        "00",
                        NOTHING,
                        "00",
                        NOTHING,
                        envelope.sender().qualifier(),
                        "%-15s".formatted(envelope.sender().id()),
                        envelope.receiver().qualifier(),
                        "%-15s".formatted(envelope.receiver().id()),
                        SHORT_DAY.format(envelope.at()),
                        TIME.format(envelope.at()),
                        Character.toString(USUAL.repetition()),
                        VERSION,
                        "%09d".formatted(envelope.interchangeNumber()),
                        envelope.answerWanted() ? "1" : "0",
                        envelope.production() ? "P" : "T",
                        Character.toString(USUAL.component())));
    }

    private static void trailer(EDIStreamWriter out, Envelope envelope, int groups) throws EDIStreamException {
        segment(out, Segment.of("IEA", Integer.toString(groups), "%09d".formatted(envelope.interchangeNumber())));
        out.endInterchange();
    }

    private static void set(EDIStreamWriter out, SetDraft set, String number) throws EDIStreamException {
        segment(out, Segment.of("ST", set.type(), number, set.convention()));
        for (var one : set.body()) {
            segment(out, one);
        }
        segment(out, Segment.of("SE", Integer.toString(set.body().size() + 2), number));
    }

    private static void segment(EDIStreamWriter out, Segment segment) throws EDIStreamException {
        var framed = segment.is("ISA");
        out.writeStartSegment(segment.id());
        for (var at = 1; at <= lastUsed(segment); at++) {
            element(out, segment.repeats(at), framed);
        }
        out.writeEndSegment();
    }

    /** Empty elements at the end are not written. */
    private static int lastUsed(Segment segment) {
        var last = segment.size();
        while (last > 0
                && segment.repeats(last).stream().allMatch(one -> one.stream().allMatch(String::isEmpty))) {
            last--;
        }
        return last;
    }

    private static void element(EDIStreamWriter out, List<List<String>> repeats, boolean framed)
            throws EDIStreamException {
        if (repeats.isEmpty()) {
            out.writeEmptyElement();
            return;
        }
        for (var at = 0; at < repeats.size(); at++) {
            if (at == 0) {
                out.writeStartElement();
            } else {
                out.writeRepeatElement();
            }
            var components = repeats.get(at);
            if (components.size() <= 1) {
                var value = components.isEmpty() ? "" : components.get(0);
                out.writeElementData(framed ? value : plain(value));
            } else {
                for (var component : components) {
                    out.writeComponent(plain(component));
                }
            }
            if (at == repeats.size() - 1) {
                out.endElement();
            }
        }
    }

    private static String written(Body body) {
        var output = EDIOutputFactory.newFactory();
        output.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, false);
        output.setProperty(EDIOutputFactory.PRETTY_PRINT, true);
        var bytes = new ByteArrayOutputStream();
        try (var out = output.createEDIStreamWriter(bytes, StandardCharsets.UTF_8.name())) {
            out.setControlSchema(SchemaFactory.newFactory()
                    .getControlSchema(EDIStreamConstants.Standards.X12, new String[] {VERSION}));
            body.write(out);
        } catch (EDIStreamException | EDISchemaException wrong) {
            throw new IllegalStateException("an interchange could not be written", wrong);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What is written into an interchange. */
    private interface Body {
        void write(EDIStreamWriter out) throws EDIStreamException;
    }
}
