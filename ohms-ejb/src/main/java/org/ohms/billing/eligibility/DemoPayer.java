package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ohms.billing.connector.PayerConnector;
import org.ohms.billing.connector.PayerSilent;
import org.ohms.billing.x12.Envelope;
import org.ohms.billing.x12.Interchange;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.InterchangeWriter;
import org.ohms.billing.x12.Party;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.SetDraft;
import org.ohms.billing.x12.TransactionSet;
import org.ohms.shared.time.HospitalDay;

/**
 * The insurer of demonstrations: it reads real questions and writes real answers, so that everything around an insurer can be
 * tried. Its plans and amounts are made up. What it says follows the last digit of the member number:
 *
 * <table>
 * <caption>What it answers</caption>
 * <tr><td>9</td><td>it knows no such member</td></tr>
 * <tr><td>8</td><td>the cover has ended</td></tr>
 * <tr><td>7</td><td>nothing: it cannot be reached</td></tr>
 * <tr><td>6</td><td>it cannot answer just now</td></tr>
 * <tr><td>5</td><td>something that is no answer</td></tr>
 * <tr><td>other</td><td>covered, with a copay, a fifth to pay, a deductible of which some is left, and no glasses</td></tr>
 * </table>
 */
@ApplicationScoped
class DemoPayer implements PayerConnector {
    static final String CODE = "demo";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    @Inject
    EligibilitySettings settings;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isReady() {
        return settings.hasDemoPayer();
    }

    @Override
    public Optional<byte[]> exchange(String name, byte[] interchange) throws PayerSilent {
        for (var asked : InterchangeReader.read(interchange).interchanges()) {
            var question = asked.sets(Inquiry.TYPE).findFirst();
            if (question.isPresent()) {
                return Optional.of(answer(asked, question.get()).bytes());
            }
        }
        return Optional.empty();
    }

    /** Whether it does not answer questions about this member. */
    static boolean isSilentAbout(String member) {
        return member.endsWith("7");
    }

    private Interchanged answer(Interchange asked, TransactionSet question) throws PayerSilent {
        var member = question.body().stream()
                .filter(segment -> segment.is("NM1", "IL"))
                .map(segment -> segment.text(9))
                .findFirst()
                .orElse("");
        var kind = member.isEmpty() ? '9' : member.charAt(member.length() - 1);
        if (isSilentAbout(member)) {
            throw new PayerSilent("payer.no-answer");
        }
        if (kind == '5') {
            return Interchanged.of("<html>Service temporarily unavailable</html>");
        }
        var now = clock.instant().atZone(hospital.zone()).toLocalDateTime();
        var number = Long.parseLong(asked.controlNumber());
        return Interchanged.of(InterchangeWriter.write(
                new Envelope(
                        AnswerReader.KIND,
                        new Party(asked.receiverQualifier(), asked.receiver()),
                        new Party(asked.senderQualifier(), asked.sender()),
                        asked.sender(),
                        number,
                        number,
                        now,
                        false,
                        false),
                List.of(new SetDraft(AnswerReader.TYPE, Inquiry.GUIDE, body(question, kind, now)))));
    }

    private static List<Segment> body(TransactionSet question, char kind, LocalDateTime now) {
        var body = new ArrayList<Segment>();
        var last = question.body().stream()
                .filter(segment -> segment.is("HL"))
                .reduce((one, other) -> other)
                .map(segment -> segment.text(1))
                .orElse("");
        var person = false;
        for (var segment : question.body()) {
            switch (segment.id()) {
                case "BHT" ->
                    body.add(Segment.of("BHT", "0022", "11", segment.text(3), DAY.format(now), TIME.format(now)));
                case "HL" -> {
                    body.add(segment);
                    person = segment.text(1).equals(last);
                }
                case "TRN" -> body.add(Segment.of("TRN", "2", segment.text(2), segment.text(3)));
                case "NM1" -> {
                    body.add(segment);
                    if (person && kind == '9') {
                        body.add(Segment.of("AAA", "N", "", "75", "C"));
                    }
                    if (segment.is("NM1", "PR") && kind == '6') {
                        body.add(Segment.of("AAA", "Y", "", "42", "R"));
                    }
                }
                case "DMG", "INS", "REF" -> body.add(segment);
                default -> {}
            }
        }
        if (kind != '9' && kind != '6') {
            cover(body, kind == '8', now.toLocalDate());
        }
        return body;
    }

    private static void cover(List<Segment> body, boolean ended, LocalDate today) {
        if (ended) {
            body.add(span(
                    today.minusYears(1).withDayOfYear(1),
                    today.withDayOfMonth(1).minusDays(1)));
            body.add(Segment.of("EB", "6", "", Inquiry.WHOLE_PLAN, "", "HARBOR CHOICE PPO"));
            return;
        }
        body.add(
                span(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1).minusDays(1)));
        body.add(Segment.of("EB", "1", "IND", Inquiry.WHOLE_PLAN, "", "HARBOR CHOICE PPO"));
        body.add(Segment.of("EB", "B", "IND", "98", "", "", "27", "25", "", "", "", "", "Y"));
        body.add(Segment.of("EB", "A", "IND", Inquiry.WHOLE_PLAN, "", "", "23", "", "0.2", "", "", "", "Y"));
        body.add(Segment.of("EB", "C", "IND", Inquiry.WHOLE_PLAN, "", "", "23", "1500", "", "", "", "", "Y"));
        body.add(Segment.of("EB", "C", "IND", Inquiry.WHOLE_PLAN, "", "", "29", "420", "", "", "", "", "Y"));
        body.add(Segment.of("EB", "I", "", "AL"));
    }

    private static Segment span(LocalDate from, LocalDate until) {
        return Segment.of("DTP", "291", "RD8", DAY.format(from) + "-" + DAY.format(until));
    }
}
