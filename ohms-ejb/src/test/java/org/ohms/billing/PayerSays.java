package org.ohms.billing;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimDraft;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimSending;
import org.ohms.billing.contract.ContractBook;
import org.ohms.billing.contract.TermDraft;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.remittance.ReceivedFile;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.x12.Envelope;
import org.ohms.billing.x12.InterchangeWriter;
import org.ohms.billing.x12.Party;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.SetDraft;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

/** Insured patients, their claims, and what payers say to them in X12. */
public final class PayerSays {
    private static final AtomicLong NUMBER = new AtomicLong(100_000);

    private PayerSays() {}

    /** A name no other payment has. */
    public static String trace() {
        return "T" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A patient of whom an insurer knows enough. */
    public static PatientId patient() {
        return patient("Ferro", "2 Mill Lane");
    }

    public static PatientId patient(String family, String street) {
        return as(
                        Hospital.staff("patient.register", "patient.read"),
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named(family, "Alba")
                                                .born(1990, 9, 2)
                                                .address(Address.home(street, "Boston", "MA", "02111", "US"))
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }

    /** A payer that messages can name, which is reached by nobody but a person. */
    public static UUID payer() {
        return Insurers.payer("Payer " + UUID.randomUUID(), "P" + NUMBER.incrementAndGet(), Connection.NONE);
    }

    /** A plan of such a payer that leaves the patient so much a day. */
    public static UUID agreed(String copay) {
        var plan = Insurers.plan(payer(), "Plan");
        as(
                Insurers.CLERK,
                () -> use(ContractBook.class)
                        .agree(
                                plan,
                                new TermDraft(
                                        LocalDate.of(2026, 1, 1),
                                        null,
                                        null,
                                        null,
                                        new BigDecimal(copay),
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        null)));
        return plan;
    }

    /** A claim for an invoice of one visit, 180.00, that was sent. */
    public static ClaimRow sent(PatientId patient) {
        var claim = drafted(Office.issued(patient));
        as(Office.CLERK, () -> use(ClaimSending.class).send(List.of(claim)));
        return claim(claim);
    }

    /** A claim that can be sent. */
    public static UUID drafted(UUID invoice) {
        return as(Office.CLERK, () -> {
            var id = use(ClaimDesk.class).make(invoice, null);
            write(id);
            return id;
        });
    }

    public static void write(UUID claim) {
        var version = use(ClaimDesk.class).row(claim).version();
        use(ClaimDesk.class)
                .write(claim, version, new ClaimDraft(List.of("J02.9", "E11.9"), ClaimDraft.OUTPATIENT, false, null));
    }

    public static ClaimRow claim(UUID id) {
        return as(Office.CLERK, () -> use(ClaimDesk.class).row(id));
    }

    /** An 835 of one payment: segments as they are written, without those that begin it. */
    public static byte[] advice(String trace, String amount, String... segments) {
        return interchange(set(trace, amount, segments));
    }

    public static SetDraft set(String trace, String amount, String... segments) {
        var body = new ArrayList<Segment>();
        body.add(segment(
                "BPR*I*" + amount + "*C*ACH*CCP*01*888999777*DA*24681012*1935665544**01*111333555*DA*144444*20261120"));
        body.add(segment("TRN*1*" + trace + "*1935665544"));
        body.add(segment("N1*PR*RUSHMORE LIFE"));
        body.add(segment("LX*1"));
        Arrays.stream(segments).map(PayerSays::segment).forEach(body::add);
        return new SetDraft("835", "005010X221A1", body);
    }

    public static byte[] interchange(SetDraft... sets) {
        return interchange("HP", sets);
    }

    public static byte[] interchange(String kind, SetDraft... sets) {
        var number = NUMBER.incrementAndGet();
        return InterchangeWriter.write(
                        new Envelope(
                                kind,
                                new Party("30", "PAYER"),
                                new Party("ZZ", "OHMS"),
                                "OHMS",
                                number,
                                number,
                                LocalDateTime.of(2026, 11, 20, 12, 0),
                                true,
                                false),
                        List.of(sets))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Segment segment(String text) {
        var parts = text.split("\\*", -1);
        var segment = Segment.of(parts[0]);
        for (var at = 1; at < parts.length; at++) {
            segment =
                    parts[at].contains(":") ? segment.with(List.of(parts[at].split(":", -1))) : segment.with(parts[at]);
        }
        return segment;
    }

    public static ReceivedFile receive(byte[] file) {
        return as(Office.CLERK, () -> use(RemittanceDesk.class).receive(file, FileOrigin.PAGE));
    }
}
