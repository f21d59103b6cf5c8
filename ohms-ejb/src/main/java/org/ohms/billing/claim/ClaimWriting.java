package org.ohms.billing.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.SetDraft;
import org.ohms.shared.money.Money;

/**
 * Writes claims of one payer as a transaction set 837 after the guide 005010X222A1 for professional claims. Its loops and the
 * order of their segments are those of the guide's examples that
 * <a href="https://github.com/LinuxForHealth/x12/tree/main/src/tests/resources/837_005010X222A2">LinuxForHealth keeps</a>.
 * Diagnoses are qualified by ABK and ABF, as CMS says in its FAQ 12889
 * (<a href="http://primeclinical.com/News/ICD-10/2015/Qualifiers_for_ICD10_Diag_Codes_on_Elec_Claims.htm">its news of 28
 * October 2015</a>) and X12 in its request for interpretation
 * <a href="http://rfi.x12.org/Request/Details/1168">1168</a>.
 */
final class ClaimWriting {
    static final String TYPE = "837";
    static final String GUIDE = "005010X222A1";
    /** What its group of the interchange is called. */
    static final String KIND = "HC";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final int POINTERS = 4;
    private static final int REASONS = 6;
    private static final String[] PLACES = {"P", "S", "T"};

    private final List<Segment> body = new ArrayList<>();
    private int level;

    private ClaimWriting() {}

    static SetDraft write(
            Provider provider,
            String hospital,
            String submitter,
            PayerRow payer,
            String reference,
            LocalDateTime now,
            List<ClaimContent> claims) {
        var writing = new ClaimWriting();
        writing.heading(provider, hospital, submitter, payer, reference, now);
        claims.forEach(writing::claim);
        return new SetDraft(TYPE, GUIDE, writing.body);
    }

    private void heading(
            Provider provider, String hospital, String submitter, PayerRow payer, String reference, LocalDateTime now) {
        add("BHT", "0019", "00", reference, DAY.format(now), TIME.format(now), "CH");
        add("NM1", "41", "2", cut(hospital, 60), "", "", "", "", "46", submitter);
        add("PER", "IC", cut(hospital, 60), "TE", provider.phone());
        add("NM1", "40", "2", cut(payer.name(), 60), "", "", "", "", "46", payer.x12Id());
        add("HL", next(), "", "20", "1");
        add("NM1", "85", "2", cut(hospital, 60), "", "", "", "", "XX", provider.npi());
        add("N3", cut(provider.street(), 55));
        add("N4", cut(provider.city(), 30), provider.state(), provider.postalCode());
        add("REF", "EI", provider.taxId());
    }

    private void claim(ClaimContent claim) {
        var coverage = claim.coverage();
        var subscriber = next();
        add("HL", subscriber, "1", "22", coverage.isOwn() ? "0" : "1");
        add(
                "SBR",
                PLACES[Math.min(claim.place(), PLACES.length) - 1],
                coverage.isOwn() ? "18" : "",
                cut(coverage.groupNumber(), 50),
                "",
                "",
                "",
                "",
                "",
                claim.filing());
        add(
                "NM1",
                "IL",
                "1",
                cut(claim.subscriberFamily(), 60),
                cut(claim.subscriberGiven(), 35),
                "",
                "",
                "",
                "MI",
                coverage.memberNumber());
        if (coverage.isOwn()) {
            address(claim.patient());
        } else if (coverage.subscriberBorn() != null) {
            add("DMG", "D8", DAY.format(coverage.subscriberBorn()), "U");
        }
        add(
                "NM1",
                "PR",
                "2",
                cut(claim.payer().name(), 60),
                "",
                "",
                "",
                "",
                "PI",
                claim.payer().x12Id());
        if (!coverage.isOwn()) {
            add("HL", next(), subscriber, "23", "0");
            add("PAT", relationship(coverage.relationship()));
            add(
                    "NM1",
                    "QC",
                    "1",
                    cut(claim.patient().family(), 60),
                    cut(claim.patient().given(), 35));
            address(claim.patient());
        }
        said(claim);
        if (claim.prior() != null) {
            prior(claim.prior());
        }
        var at = 0;
        for (var line : claim.lines()) {
            at++;
            add("LX", Integer.toString(at));
            body.add(Segment.of("SV1")
                    .with(List.of("HC", line.procedure()))
                    .with(
                            figure(line.total()),
                            "UN",
                            line.quantity().stripTrailingZeros().toPlainString(),
                            "",
                            "")
                    .with(pointers(claim.diagnoses().size())));
            add("DTP", "472", "D8", DAY.format(line.day()));
        }
    }

    private void said(ClaimContent claim) {
        body.add(Segment.of("CLM", claim.number(), figure(claim.total()), "", "")
                .with(List.of(claim.placeOfService(), "B", "1"))
                .with("Y", "A", "Y", "Y"));
        if (!claim.authorisation().isEmpty()) {
            add("REF", "G1", cut(claim.authorisation(), 50));
        }
        var diagnoses = Segment.of("HI");
        for (var at = 0; at < claim.diagnoses().size(); at++) {
            diagnoses = diagnoses.with(
                    List.of(at == 0 ? "ABK" : "ABF", claim.diagnoses().get(at).replace(".", "")));
        }
        body.add(diagnoses);
    }

    /** What the insurer that was asked before said, for the claim as a whole. */
    private void prior(ClaimContent.Prior prior) {
        add(
                "SBR",
                "P",
                prior.coverage().isOwn() ? "18" : relationship(prior.coverage().relationship()),
                cut(prior.coverage().groupNumber(), 50),
                "",
                "",
                "",
                "",
                "",
                prior.filing());
        var groups = new LinkedHashMap<String, List<PriorAnswer.Reason>>();
        prior.answer()
                .adjustments()
                .forEach(one -> groups.computeIfAbsent(one.group(), group -> new ArrayList<>())
                        .add(one));
        groups.forEach((group, reasons) -> {
            for (var from = 0; from < reasons.size(); from += REASONS) {
                adjusted(group, reasons.subList(from, Math.min(reasons.size(), from + REASONS)));
            }
        });
        add("AMT", "D", plain(prior.answer().paid()));
        add("OI", "", "", "Y", "", "", "Y");
        add(
                "NM1",
                "IL",
                "1",
                cut(prior.subscriberFamily(), 60),
                cut(prior.subscriberGiven(), 35),
                "",
                "",
                "",
                "MI",
                prior.coverage().memberNumber());
        add(
                "NM1",
                "PR",
                "2",
                cut(prior.payer().name(), 60),
                "",
                "",
                "",
                "",
                "PI",
                prior.payer().x12Id());
        LocalDate on = prior.answer().on();
        if (on != null) {
            add("DTP", "573", "D8", DAY.format(on));
        }
    }

    private void adjusted(String group, List<PriorAnswer.Reason> reasons) {
        var segment = Segment.of("CAS", group);
        for (var one : reasons) {
            segment = segment.with(one.reason(), plain(one.amount()), "");
        }
        body.add(segment);
    }

    private void address(ClaimContent.Person person) {
        add("N3", cut(person.street(), 55));
        add("N4", cut(person.city(), 30), person.state(), person.postalCode().replace("-", ""));
        if (person.born() != null) {
            add("DMG", "D8", DAY.format(person.born()), person.sex());
        }
    }

    private static List<String> pointers(int diagnoses) {
        return IntStream.rangeClosed(1, Math.min(POINTERS, diagnoses))
                .mapToObj(Integer::toString)
                .collect(Collectors.toList());
    }

    /** What the patient is to whom holds the insurance. */
    /**
     * The guide knows few relationships (PAT01, SBR02): the
     * <a href="https://github.com/LinuxForHealth/x12/blob/main/src/linuxforhealth/x12/v5010/x12_837_005010X222A2/segments.py">model
     * of LinuxForHealth</a> lists them. Every other one is G8, another relationship: a code that X12 has but the guide has
     * not would have the claim rejected.
     */
    private static String relationship(SubscriberRelationship what) {
        return switch (what) {
            case SELF -> "18";
            case SPOUSE -> "01";
            case CHILD -> "19";
            case COMMON -> "53";
            case PARENT, INJURED, OTHER -> "G8";
        };
    }

    private String next() {
        level++;
        return Integer.toString(level);
    }

    private void add(String id, String... elements) {
        body.add(Segment.of(id, elements));
    }

    private static String figure(Money money) {
        return plain(money.rounded().amount());
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
