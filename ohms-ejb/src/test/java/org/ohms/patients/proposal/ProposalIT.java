package org.ohms.patients.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.patients.demographics.DemographicField.ADDRESSES;
import static org.ohms.patients.demographics.DemographicField.NAME;
import static org.ohms.patients.demographics.DemographicField.PREFERRED_NAME;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.patients.patient.PatientDetails;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A change that a patient asks for")
class ProposalIT {
    private static final Address NEW_HOME = Address.home("12 Quay Street", "Boston", "MA", "02110", "US");

    private final String email = Entrance.someEmail();
    private final PatientId nora = Entrance.patient("Lindqvist", "Nora", email);
    private final Actor herself = owner(nora);

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void waitsForTheDeskAndChangesNothingByItself() {
        var id = propose(draft -> draft.address(NEW_HOME).preferredName("Nonni"));

        assertThat(mine().isWaiting()).isTrue();
        assertThat(record().demographics().addresses()).isEmpty();
        assertThat(one(id).fields()).extracting(ProposalDetails.Field::name).containsExactly(PREFERRED_NAME, ADDRESSES);
        assertThat(one(id).fields().get(1).wanted()).contains("12 Quay Street", "Boston");
        assertThat(refusal(() -> propose(draft -> draft.preferredName("Nora L")))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("proposal.waiting-already");
    }

    @Test
    void isTakenIntoTheRecordAndThePatientIsTold() {
        var id = propose(draft -> draft.address(NEW_HOME).preferredName("Nonni"));

        accept(id, Set.of(ADDRESSES, PREFERRED_NAME), null);

        assertThat(record().demographics().addresses()).containsExactly(NEW_HOME);
        assertThat(record().version()).isEqualTo(2);
        assertThat(asked().state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(Entrance.wordsTo(ownersMail()))
                .contains("the changes you asked for")
                .doesNotContain("Quay");
    }

    @Test
    void isTakenInPartWithAReasonForTheRest() {
        var id = propose(draft -> draft.address(NEW_HOME).name(new HumanName("Berg", List.of("Nora"), null, null)));

        assertThat(refusal(() -> accept(id, Set.of(ADDRESSES), " ")).refusals())
                .extracting(Refusal::field)
                .containsExactly("reason");
        accept(id, Set.of(ADDRESSES), "Please bring the marriage certificate.");

        assertThat(record().demographics().name().family()).isEqualTo("Lindqvist");
        assertThat(asked().state()).isEqualTo(ProposalState.PARTLY);
        assertThat(asked().accepted()).containsExactly(ADDRESSES);
        assertThat(asked().answer()).isEqualTo("Please bring the marriage certificate.");
    }

    @Test
    void isDeclinedWithAReason() {
        var id = propose(draft -> draft.name(new HumanName("Berg", List.of("Nora"), null, null)));

        assertThat(refusal(() -> decline(id, "")).refusals())
                .extracting(Refusal::field)
                .containsExactly("reason");
        decline(id, "Please call us.");

        assertThat(asked().state()).isEqualTo(ProposalState.DECLINED);
        assertThat(record().version()).isEqualTo(1);
        assertThat(refusal(() -> accept(id, Set.of(NAME), null)).refusals())
                .extracting(Refusal::code)
                .containsExactly("proposal.decided-already");
    }

    @Test
    void showsWhatTheDeskChangedMeanwhileAndOverwritesNothingUnseen() {
        var id = propose(draft -> draft.preferredName("Nonni"));
        var seen = one(id).recordVersion();
        deskChanges(draft -> draft.preferredName("Nora Maria"));

        assertThat(refusal(() -> acceptSeen(id, seen, Set.of(PREFERRED_NAME))).kind())
                .isEqualTo(DomainException.Kind.STALE);
        var field = one(id).fields().get(0);
        assertThat(field.isContested()).isTrue();
        assertThat(field.before()).isEmpty();
        assertThat(field.now()).containsExactly("Nora Maria");
        assertThat(field.wanted()).containsExactly("Nonni");
        accept(id, Set.of(PREFERRED_NAME), null);
        assertThat(record().demographics().preferredName()).isEqualTo("Nonni");
    }

    @Test
    void keepsWhatTheDeskChangedElsewhere() {
        var id = propose(draft -> draft.preferredName("Nonni"));
        deskChanges(draft -> draft.address(NEW_HOME));

        accept(id, Set.of(PREFERRED_NAME), null);

        assertThat(record().demographics().addresses()).containsExactly(NEW_HOME);
        assertThat(one(id).isContested()).isFalse();
    }

    @Test
    void touchesNothingThatOnlyTheDeskMayChange() {
        var refused =
                refusal(() -> propose(draft -> draft.identifier(new Identifier(Identifier.Type.PASSPORT, null, "X1"))
                        .pronouns("they")));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("proposal.nothing-changed");
        assertThat(refusal(() -> propose(draft -> draft.born(null))).refusals())
                .extracting(Refusal::field)
                .containsExactly("birthDate");
    }

    @Test
    void isTakenBack() {
        var id = propose(draft -> draft.preferredName("Nonni"));

        Hospital.as(herself, () -> Hospital.use(OwnRecord.class).withdraw(id));

        assertThat(mine().asked()).isNull();
        assertThat(propose(draft -> draft.preferredName("Nora L"))).isNotNull();
    }

    @Test
    void isNobodyElses() {
        var id = propose(draft -> draft.preferredName("Nonni"));
        var other = owner(Entrance.patient("Lindqvist", "Karin", Entrance.someEmail()));
        var unlinked = own(Entrance.arrived(Entrance.someEmail(), "Nobody", "Yet"));

        assertThat(refusal(() -> Hospital.as(
                                other, () -> Hospital.use(OwnRecord.class).withdraw(id)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(Hospital.as(other, () -> Hospital.use(OwnRecord.class).mine())
                        .asked())
                .isNull();
        assertThat(refusal(() -> Hospital.as(
                                unlinked, () -> Hospital.use(OwnRecord.class).mine()))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("proposal.no-record");
        assertThatThrownBy(() -> Hospital.as(
                        Hospital.staff("patient.read", "patient.change"),
                        () -> Hospital.use(ProposalList.class).one(id)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refusal(() -> one(UUID.randomUUID())).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    private Actor owner(PatientId patient) {
        var account = Entrance.arrived(Entrance.someEmail(), "Own", "Account");
        Hospital.asSystem(() -> Hospital.use(RecordAccounts.class).tie(account, patient));
        return own(account);
    }

    private static Actor own(AccountId account) {
        return Hospital.patient(account, "own-record.read", "own-record.propose");
    }

    private String ownersMail() {
        return Hospital.as(
                herself,
                () -> Hospital.use(org.ohms.identity.account.MyAccount.class)
                        .profile()
                        .email());
    }

    private UUID propose(UnaryOperator<Demographics.Draft> wish) {
        var seen = mine();
        return Hospital.as(
                herself,
                () -> Hospital.use(OwnRecord.class)
                        .propose(new ProposeChanges(
                                seen.version(),
                                wish.apply(seen.demographics().draft()).done())));
    }

    private OwnDetails mine() {
        return Hospital.as(herself, () -> Hospital.use(OwnRecord.class).mine());
    }

    private OwnDetails.Asked asked() {
        var asked = mine().asked();
        assertThat(asked).isNotNull();
        return asked;
    }

    private PatientDetails record() {
        return Hospital.as(
                Entrance.registrar(), () -> Hospital.use(PatientRecord.class).details(nora));
    }

    private void deskChanges(UnaryOperator<Demographics.Draft> change) {
        var read = record();
        Hospital.as(
                Entrance.registrar(),
                () -> Hospital.use(PatientChanges.class)
                        .change(new ChangePatient(
                                nora,
                                read.version(),
                                change.apply(read.demographics().draft()).done(),
                                read.label().sex(),
                                false)));
    }

    private static ProposalDetails one(UUID id) {
        return Hospital.as(
                Entrance.registrar(), () -> Hospital.use(ProposalList.class).one(id));
    }

    private static void accept(UUID id, Set<DemographicField> fields, @Nullable String reason) {
        var seen = one(id).recordVersion();
        Hospital.as(
                Entrance.registrar(), () -> Hospital.use(ProposalReview.class).accept(id, seen, fields, reason));
    }

    private static void acceptSeen(UUID id, int seen, Set<DemographicField> fields) {
        Hospital.as(
                Entrance.registrar(), () -> Hospital.use(ProposalReview.class).accept(id, seen, fields, null));
    }

    private static void decline(UUID id, String reason) {
        Hospital.as(
                Entrance.registrar(), () -> Hospital.use(ProposalReview.class).decline(id, reason));
    }

    private static DomainException refusal(Runnable tried) {
        @Nullable DomainException refused = catchThrowableOfType(DomainException.class, tried::run);
        assertThat(refused).isNotNull();
        return refused;
    }
}
