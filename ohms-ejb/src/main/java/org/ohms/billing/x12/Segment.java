package org.ohms.billing.x12;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One segment: its id and its elements. An element may be repeated and may have components; counting is X12's, from 1, and
 * what is not there is empty.
 *
 * @param position which segment of its transaction set it is, the header being the first; of an envelope, of the interchange
 */
public record Segment(String id, int position, List<List<List<String>>> elements) {
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,9}(\\.\\d{0,4}0{0,9})?|\\.\\d{1,4}0{0,9})");
    /** A figure with more places than are kept. */
    private static final Pattern LONG = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{1,2}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public Segment {
        elements = List.copyOf(elements);
    }

    /** A segment to be written, of elements without components or repetitions. */
    public static Segment of(String id, String... elements) {
        var all = new ArrayList<List<List<String>>>();
        for (var element : elements) {
            all.add(List.of(List.of(element)));
        }
        return new Segment(id, 0, all);
    }

    /** This segment with one element more, of components. */
    public Segment with(List<String> components) {
        var all = new ArrayList<>(elements);
        all.add(List.of(List.copyOf(components)));
        return new Segment(id, position, all);
    }

    /** This segment with further elements without components. */
    public Segment with(String... further) {
        var all = new ArrayList<>(elements);
        for (var element : further) {
            all.add(List.of(List.of(element)));
        }
        return new Segment(id, position, all);
    }

    /**
     * Whether a segment can be called so: two or three letters and digits, a letter first, as element 721 is laid out at
     * <a href="https://doc.chinlinktech.com/x12/003030/segment/AK3">chinlinktech.com</a> and as the library reads names.
     */
    static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    public boolean is(String wanted) {
        return id.equals(wanted);
    }

    /** Whether the segment has this id and its first element this value, such as N1 with PR. */
    public boolean is(String wanted, String qualifier) {
        return id.equals(wanted) && text(1).equals(qualifier);
    }

    /** How many elements it has. */
    public int size() {
        return elements.size();
    }

    /** The repetitions of an element, each in its components. */
    public List<List<String>> repeats(int element) {
        return element < 1 || element > elements.size() ? List.of() : elements.get(element - 1);
    }

    /** The components of the first repetition of an element. */
    public List<String> components(int element) {
        var repeats = repeats(element);
        return repeats.isEmpty() ? List.of() : repeats.get(0);
    }

    /** An element, or the first component of it, without the blanks around it. */
    public String text(int element) {
        return text(element, 1);
    }

    public String text(int element, int component) {
        var components = components(element);
        return component < 1 || component > components.size()
                ? ""
                : components.get(component - 1).strip();
    }

    public boolean has(int element) {
        return !text(element).isEmpty();
    }

    /** @throws ElementUnreadable when it is not there */
    public String required(int element) {
        var text = text(element);
        if (text.isEmpty()) {
            throw unreadable(element, ElementFault.MISSING);
        }
        return text;
    }

    /** @throws ElementUnreadable when it is no figure */
    public Optional<BigDecimal> figure(int element) {
        var text = text(element);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw unreadable(
                    element, LONG.matcher(text).matches() ? ElementFault.TOO_LONG : ElementFault.INVALID_CHARACTER);
        }
        return Optional.of(new BigDecimal(text));
    }

    /** @throws ElementUnreadable when there is none, or it is no figure */
    public BigDecimal requiredFigure(int element) {
        return figure(element).orElseThrow(() -> unreadable(element, ElementFault.MISSING));
    }

    /** @throws ElementUnreadable when it is no whole number */
    public Optional<Integer> whole(int element) {
        var text = text(element);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!WHOLE.matcher(text).matches()) {
            throw unreadable(element, ElementFault.INVALID_CHARACTER);
        }
        return Optional.of(Integer.valueOf(text));
    }

    /**
     * A day written CCYYMMDD.
     *
     * @throws ElementUnreadable when it is no day
     */
    public Optional<LocalDate> day(int element) {
        var text = text(element);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException notADay) {
            throw unreadable(element, ElementFault.INVALID_DATE);
        }
    }

    public ElementUnreadable unreadable(int element, ElementFault fault) {
        return new ElementUnreadable(SegmentError.of(this, element, fault));
    }

    /** The id alone: what it says may be about a person. */
    @Override
    public String toString() {
        return id + " at " + position;
    }
}
