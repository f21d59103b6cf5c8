package org.ohms.billing.eligibility;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.SetDraft;

/**
 * A question to an insurer, as transaction set 270 after the guide 005010X279A1. Its loops and the codes in them are those of
 * the <a href="https://github.com/LinuxForHealth/x12/tree/main/src/linuxforhealth/x12/v5010/x12_270_005010X279A1">model of
 * LinuxForHealth</a>, and its shape that of the examples of the guide which that project keeps.
 */
final class Inquiry {
    static final String TYPE = "270";
    static final String GUIDE = "005010X279A1";
    /** What its group of the interchange is called. */
    static final String KIND = "HS";
    /** The service type that stands for all a plan covers. */
    static final String WHOLE_PLAN = "30";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final int ORIGIN = 10;

    private Inquiry() {}

    /**
     * Asks whether somebody is covered on a day.
     *
     * @param trace by which the answer is known to be to this question
     */
    static SetDraft about(Insured insured, Asker asker, LocalDate day, String trace, LocalDateTime now) {
        var body = new ArrayList<Segment>();
        body.add(Segment.of("BHT", "0022", "13", trace, DAY.format(now), TIME.format(now)));
        body.add(Segment.of("HL", "1", "", "20", "1"));
        body.add(Segment.of("NM1", "PR", "2", cut(insured.payerName(), 60), "", "", "", "", "PI", insured.payerId()));
        body.add(Segment.of("HL", "2", "1", "21", "1"));
        body.add(Segment.of("NM1", "1P", "2", cut(asker.name(), 60), "", "", "", "", asker.qualifier(), asker.id()));
        body.add(Segment.of("HL", "3", "2", "22", insured.isSubscriber() ? "0" : "1"));
        var trn = Segment.of("TRN", "1", trace, origin(asker));
        if (insured.isSubscriber()) {
            body.add(trn);
        }
        var subscriber = insured.subscriber();
        body.add(Segment.of(
                "NM1",
                "IL",
                "1",
                cut(subscriber.family(), 60),
                cut(subscriber.given(), 35),
                "",
                "",
                "",
                "MI",
                insured.member()));
        if (!insured.group().isEmpty()) {
            body.add(Segment.of("REF", "6P", cut(insured.group(), 50)));
        }
        demographics(subscriber, body);
        if (!insured.isSubscriber()) {
            var patient = insured.patient();
            body.add(Segment.of("HL", "4", "3", "23", "0"));
            body.add(trn);
            body.add(Segment.of("NM1", "03", "1", cut(patient.family(), 60), cut(patient.given(), 35)));
            demographics(patient, body);
            body.add(Segment.of("INS", "N", insured.relationship()));
        }
        body.add(Segment.of("DTP", "291", "D8", DAY.format(day)));
        body.add(Segment.of("EQ", WHOLE_PLAN));
        return new SetDraft(TYPE, GUIDE, body);
    }

    private static void demographics(Insured.Named person, List<Segment> body) {
        var birth = person.birthDate();
        if (birth != null) {
            body.add(Segment.of("DMG", "D8", DAY.format(birth), person.sex()));
        } else if (!person.sex().isEmpty()) {
            body.add(Segment.of("DMG", "", "", person.sex()));
        }
    }

    /** Ten characters that say who made the trace; those who name themselves begin with a nine. */
    private static String origin(Asker asker) {
        var name = new StringBuilder("9");
        asker.id().chars().filter(Character::isLetterOrDigit).limit(ORIGIN - 1).forEach(one -> name.append((char) one));
        while (name.length() < ORIGIN) {
            name.append('0');
        }
        return name.toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
