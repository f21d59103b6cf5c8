package org.ohms.billing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.billing.Insurers.CLERK;
import static org.ohms.billing.Insurers.card;
import static org.ohms.billing.Insurers.cover;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.card.CardPictures;
import org.ohms.billing.card.CardSide;
import org.ohms.billing.card.CoverageCards;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.CoverageOrigin;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.payer.Connection;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.records.proposal.ProposedField;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("An insurance that a patient tells of")
class CoverageProposalIT {
    private PatientId patient = new PatientId(new UUID(0, 0));
    private Actor herself = Insurers.CLERK;
    private String insurer = "";
    private UUID payer = new UUID(0, 0);

    @BeforeEach
    void somebodyAtThePortal() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient("Okafor", "Amara");
        herself = owner(patient);
        insurer = "Payer " + UUID.randomUUID();
        payer = Insurers.payer(insurer, null, Connection.NONE);
    }

    private static Actor owner(PatientId of) {
        var account = Entrance.arrived(Entrance.someEmail(), "Okafor", "Amara");
        asSystem(() -> use(RecordAccounts.class).tie(account, of));
        return Hospital.patient(account, "own-coverage.read", "own-coverage.propose");
    }

    private static CoverageDraft told(String member) {
        return new CoverageDraft(
                null, null, 1, SubscriberRelationship.SELF, member, "GRP-7", null, null, null, null, null, null, null);
    }

    private UUID send(@Nullable UUID coverage, String name, CoverageDraft card) {
        return as(herself, () -> use(OwnCoverageProposals.class).propose(coverage, name, card, null, null));
    }

    private static CoverageProposalDetails seen(UUID id) {
        return as(CLERK, () -> use(CoverageProposalReview.class).one(id));
    }

    private static void accept(UUID id, long standing, CoverageDraft card, @Nullable String reason) {
        as(CLERK, () -> use(CoverageProposalReview.class).accept(id, standing, card, reason));
    }

    private List<CoverageRow> known() {
        return as(CLERK, () -> use(CoverageDesk.class).of(patient));
    }

    private OwnCoverageProposal mine() {
        return as(herself, () -> use(OwnCoverageProposals.class).mine()).get(0);
    }

    @Test
    @DisplayName("waits, and counts when the office chose the insurer that is called so")
    void isWrittenDown() {
        var sent = send(null, insurer.toUpperCase(Locale.ROOT), told("ABC 1"));
        assertThat(known()).isEmpty();
        assertThat(as(CLERK, () -> use(CoverageProposalReview.class).waiting(new PageRequest(0, 100)))
                        .rows())
                .extracting(CoverageProposalRow::id)
                .contains(sent);
        var details = seen(sent);
        assertThat(details.suggested()).isEqualTo(payer);
        assertThat(details.known()).isNull();

        accept(sent, details.standing(), card(payer, null, 1, "ABC 1"), null);

        assertThat(known()).singleElement().satisfies(row -> {
            assertThat(row.memberNumber()).isEqualTo("ABC 1");
            assertThat(row.origin()).isEqualTo(CoverageOrigin.PATIENT);
        });
        assertThat(mine().state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(refused(CLERK, () -> {
                    use(CoverageProposalReview.class).accept(sent, 0, card(payer, null, 2, "ABC 1"), null);
                    return null;
                }))
                .containsExactly("proposal.decided-already");
    }

    @Test
    @DisplayName("is put beside what is known, and changed only with a word to the patient")
    void isChangedFirst() {
        var id = cover(patient, card(payer, null, 1, "OLD 1"));
        var sent = send(id, insurer, told("NEW 2"));
        var details = seen(sent);
        assertThat(details.fields())
                .filteredOn(ProposedField::isDifferent)
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.name()).isEqualTo("memberNumber");
                    assertThat(field.now()).isEqualTo("OLD 1");
                    assertThat(field.wanted()).isEqualTo("NEW 2");
                });

        assertThat(refused(CLERK, () -> {
                    use(CoverageProposalReview.class)
                            .accept(sent, details.standing(), card(payer, null, 1, "NEW 3"), " ");
                    return null;
                }))
                .containsExactly("common.required");
        assertThat(known().get(0).memberNumber()).isEqualTo("OLD 1");
        accept(sent, details.standing(), card(payer, null, 1, "NEW 3"), "The card says 3");

        assertThat(known().get(0).memberNumber()).isEqualTo("NEW 3");
        assertThat(mine().state()).isEqualTo(ProposalState.PARTLY);
        assertThat(mine().answer()).isEqualTo("The card says 3");
    }

    @Test
    @DisplayName("is looked at again when the insurance changed meanwhile")
    void changedMeanwhile() {
        var id = cover(patient, card(payer, null, 1, "OLD 1"));
        var sent = send(id, insurer, told("NEW 2"));
        var details = seen(sent);
        as(CLERK, () -> use(CoverageDesk.class).change(id, details.standing(), card(payer, null, 1, "OTHER 9")));

        assertThat(refused(CLERK, () -> {
                    use(CoverageProposalReview.class)
                            .accept(sent, details.standing(), card(payer, null, 1, "NEW 2"), null);
                    return null;
                }))
                .containsExactly("common.changed-meanwhile");
        assertThat(seen(sent).isContested()).isTrue();
    }

    @Test
    @DisplayName("is declined with a reason, or taken back while nobody decided")
    void isNotWrittenDown() {
        var sent = send(null, insurer, told("ABC 1"));
        assertThat(refused(CLERK, () -> {
                    use(CoverageProposalReview.class).decline(sent, "");
                    return null;
                }))
                .containsExactly("common.required");
        as(CLERK, () -> use(CoverageProposalReview.class).decline(sent, "This card is of somebody else"));
        assertThat(mine().state()).isEqualTo(ProposalState.DECLINED);
        assertThat(refused(herself, () -> {
                    use(OwnCoverageProposals.class).withdraw(sent);
                    return null;
                }))
                .isNotEmpty();

        var again = send(null, insurer, told("ABC 2"));
        as(herself, () -> use(OwnCoverageProposals.class).withdraw(again));
        assertThat(mine().state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(known()).isEmpty();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("comes with pictures of the card, which stay with it, and which nobody else looks at")
    void pictures() throws IOException {
        var upload = picture();
        var sent =
                as(herself, () -> use(OwnCoverageProposals.class).propose(null, insurer, told("ABC 1"), upload, null));
        var front = seen(sent).cardFront();
        assertThat(front).isNotNull();
        assertThat(as(CLERK, () -> use(CardPictures.class).jpeg(front))).startsWith(0xFF, 0xD8);
        assertThat(as(herself, () -> use(CardPictures.class).own(front))).startsWith(0xFF, 0xD8);
        var stranger = owner(Clinic.patient("Okafor", "Amara"));
        assertThat(refused(stranger, () -> use(CardPictures.class).own(front))).containsExactly("common.not-found");

        accept(sent, 0, card(payer, null, 1, "ABC 1"), null);
        var row = known().get(0);
        assertThat(row.cardFront()).isEqualTo(front);
        as(CLERK, () -> use(CoverageDesk.class).picture(row.id(), row.version(), CardSide.BACK, upload));
        assertThat(known().get(0).cardFront()).isEqualTo(front);
        assertThat(known().get(0).cardBack()).isNotNull();
    }

    @Test
    @DisplayName("comes with pictures only: anything else is refused, and nothing of it is kept")
    void noPictures() {
        var page = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(
                        herself,
                        () -> use(OwnCoverageProposals.class).propose(null, insurer, told("ABC 1"), null, page)))
                .containsExactly("card.no-picture");
        assertThat(refused(
                        herself,
                        () -> use(OwnCoverageProposals.class)
                                .propose(null, insurer, told("ABC 1"), new byte[CoverageCards.LARGEST + 1], null)))
                .containsExactly("card.too-large");
        assertThat(as(herself, () -> use(OwnCoverageProposals.class).mine())).isEmpty();
    }

    @Test
    @DisplayName("names what is wrong, and is about nothing of somebody else")
    void objections() {
        var wrong = catchThrowableOfType(
                DomainException.class,
                () -> send(
                        null,
                        " ",
                        new CoverageDraft(
                                null,
                                null,
                                null,
                                null,
                                "<1>",
                                null,
                                null,
                                null,
                                null,
                                LocalDate.of(2026, 2, 1),
                                LocalDate.of(2026, 1, 1),
                                null,
                                null)));
        assertThat(wrong.refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("payer", "order", "relationship", "memberNumber", "validUntil");
        var theirs = cover(Clinic.patient(), card(payer, null, 1, "THEIRS"));
        assertThat(refused(
                        herself,
                        () -> use(OwnCoverageProposals.class).propose(theirs, insurer, told("MINE 1"), null, null)))
                .containsExactly("common.not-found");
        var mine = cover(patient, card(payer, null, 1, "KNOWN 1"));
        assertThat(refused(
                        herself,
                        () -> use(OwnCoverageProposals.class).propose(mine, insurer, told("KNOWN 1"), null, null)))
                .containsExactly("proposal.nothing-changed");
        assertThatThrownBy(() -> as(
                        Hospital.staff("coverage.read"),
                        () -> use(CoverageProposalReview.class).waitingCount()))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("of somebody else is neither seen nor taken back")
    void ofStrangers() {
        var sent = send(null, insurer, told("ABC 1"));
        var stranger = owner(Clinic.patient("Okafor", "Amara"));
        assertThat(as(stranger, () -> use(OwnCoverageProposals.class).mine())).isEmpty();
        assertThat(refused(stranger, () -> {
                    use(OwnCoverageProposals.class).withdraw(sent);
                    return null;
                }))
                .containsExactly("common.not-found");
    }
}
