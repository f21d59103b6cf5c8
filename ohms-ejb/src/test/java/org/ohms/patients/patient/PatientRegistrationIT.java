package org.ohms.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.patient;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.counter.CheckDigit;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.SqlCounter;

@DisplayName("Registering and changing a patient")
class PatientRegistrationIT {
    private final Actor registrar =
            staff("patient.register", "patient.read", "patient.change", "patient.history", "patient.search");

    static Demographics.Draft nadia() {
        return Demographics.named("Rahman", "Nadia Begum")
                .prefix("Mrs")
                .former("Chowdhury")
                .preferredName("Nadia")
                .born(1990, 9, 2)
                .address(Address.home("12 Harbour Row", "Fall River", "MA", "02721", "us"))
                .telecom(ContactPoint.mobile("(617) 555-0142"))
                .telecom(ContactPoint.email("Nadia@Example.org"))
                .languages(List.of("bn", "en"))
                .interpreterNeeded(true)
                .contact(new ContactPerson("Karim Rahman", Relationship.SPOUSE, "617 555 0143", null))
                .identifier(new Identifier(Identifier.Type.SOCIAL_SECURITY, null, "999-12-3456"))
                .maritalStatus(MaritalStatus.MARRIED);
    }

    private RegisteredPatient register(Demographics.Draft person) {
        return as(
                registrar,
                () -> use(PatientRegistration.class).register(new RegisterPatient(person.done(), Sex.FEMALE)));
    }

    private PatientDetails details(RegisteredPatient patient) {
        return as(registrar, () -> use(PatientRecord.class).details(patient.id()));
    }

    @Test
    void keepsEverythingInItsOneForm() {
        var registered = register(nadia());

        var kept = details(registered);

        assertThat(kept.label().listName()).isEqualTo("Rahman, Nadia Begum");
        assertThat(kept.label().ageOn(LocalDate.of(2026, 11, 20))).isEqualTo(36);
        assertThat(kept.demographics().telecoms())
                .containsExactly(ContactPoint.mobile("+16175550142"), ContactPoint.email("nadia@example.org"));
        assertThat(kept.demographics().contacts().get(0).phone()).isEqualTo("+16175550143");
        assertThat(kept.demographics().addresses().get(0).country()).isEqualTo("US");
        assertThat(kept.version()).isEqualTo(1);
    }

    @Test
    void givesNumbersWithACheckDigit() {
        var one = register(nadia());
        var other = register(nadia());

        assertThat(one.mrn()).hasSize(9).isNotEqualTo(other.mrn());
        assertThat(CheckDigit.isValid(one.mrn())).isTrue();
        assertThat(one.mrnText()).matches("\\d{3} \\d{3} \\d{3}");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var wrong = Demographics.named(" ", "")
                .born(1850, 1, 1)
                .telecom(ContactPoint.mobile("12"))
                .telecom(ContactPoint.email("nobody"))
                .preferredName("x".repeat(101))
                .pronouns("she\u202Eher");

        var refused = catchThrowableOfType(DomainException.class, () -> register(wrong));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder(
                        "name.family",
                        "birthDate",
                        "telecoms.0.value",
                        "telecoms.1.value",
                        "preferredName",
                        "pronouns");
    }

    @Test
    void wantsABirthDateUnlessNobodyKnowsIt() {
        var unknown = Demographics.named("Doe", "Jane").done();

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        registrar,
                        () -> use(PatientRegistration.class).register(new RegisterPatient(unknown, Sex.FEMALE))));
        var registered = as(
                registrar,
                () -> use(PatientRegistration.class).register(new RegisterPatient(unknown, Sex.FEMALE, true)));

        assertThat(refused.refusals())
                .containsExactly(Refusal.of(CommonRefusal.REQUIRED).at("birthDate"));
        assertThat(details(registered).label().ageOn(LocalDate.of(2026, 11, 20)))
                .isEqualTo(-1);
    }

    @Test
    void keepsEveryVersionAndShowsWhatChanged() {
        var registered = register(nadia());
        var moved = details(registered)
                .demographics()
                .draft()
                .addresses(List.of(Address.home("3 Mill Lane", "Boston", "MA", "02111", "US")))
                .done();

        as(
                registrar,
                () -> use(PatientChanges.class)
                        .change(new ChangePatient(registered.id(), 1, moved, Sex.FEMALE, false)));

        var history = as(registrar, () -> use(PatientRecord.class).history(registered.id()));
        assertThat(history)
                .extracting(PatientVersionRow::change)
                .containsExactly(PatientChange.CHANGED, PatientChange.REGISTERED);
        assertThat(history.get(0).differences())
                .containsExactly(
                        new Difference("addresses.0.line", "12 Harbour Row", "3 Mill Lane"),
                        new Difference("addresses.0.city", "Fall River", "Boston"),
                        new Difference("addresses.0.postalCode", "02721", "02111"));
    }

    @Test
    void makesNoVersionOfNothing() {
        var registered = register(nadia());
        var same = details(registered);

        var version = as(
                registrar,
                () -> use(PatientChanges.class)
                        .change(new ChangePatient(registered.id(), 1, same.demographics(), Sex.FEMALE, false)));

        assertThat(version).isEqualTo(1);
    }

    @Test
    void showsBothTextsToTheSecondOfTwoEditors() {
        var registered = register(nadia());
        var base = details(registered).demographics();
        var theirs = base.draft().preferredName("Nadi").pronouns("she/her").done();
        var mine = base.draft().preferredName("Naddy").genderIdentity("woman").done();
        as(
                registrar,
                () -> use(PatientChanges.class)
                        .change(new ChangePatient(registered.id(), 1, theirs, Sex.FEMALE, false)));
        var request = new ChangePatient(registered.id(), 1, mine, Sex.FEMALE, false);

        var stale = catchThrowableOfType(
                DomainException.class,
                () -> as(registrar, () -> use(PatientChanges.class).change(request)));
        var conflict = as(registrar, () -> use(PatientChanges.class).conflict(request));

        assertThat(stale.kind()).isEqualTo(DomainException.Kind.STALE);
        assertThat(conflict.version()).isEqualTo(2);
        assertThat(conflict.base().demographics()).isEqualTo(base);
        assertThat(conflict.theirs().demographics()).isEqualTo(theirs);
        assertThat(conflict.fields())
                .containsExactly(
                        new ConflictingField("preferredName", "Nadia", "Naddy", "Nadi"),
                        new ConflictingField("genderIdentity", "", "woman", ""),
                        new ConflictingField("pronouns", "", "", "she/her"));
        assertThat(conflict.fields().get(0).isContested()).isTrue();
        assertThat(conflict.fields().get(1).isContested()).isFalse();
    }

    @Test
    void readsTheDetailsPageInEightStatementsAtMost() {
        var registered = register(nadia());
        SqlCounter.reset();

        details(registered);

        assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void writesNothingButWhatChanged() {
        var registered = register(nadia());
        SqlCounter.reset();

        as(registrar, () -> use(PatientRecord.class).label(registered.id()));

        assertThat(SqlCounter.statements()).noneMatch(sql -> sql.startsWith("UPDATE"));
    }

    @Test
    void tellsAStrangerAtThePatientsDoorTheSameAsOfAnUnknownPatient() {
        var registered = register(nadia());
        var stranger = patient(new AccountId(UUID.randomUUID()), "patient.read");

        var foreign = catchThrowableOfType(
                DomainException.class,
                () -> as(stranger, () -> use(PatientRecord.class).label(registered.id())));
        var unknown = catchThrowableOfType(
                DomainException.class,
                () -> as(stranger, () -> use(PatientRecord.class).label(new PatientId(UUID.randomUUID()))));

        assertThat(foreign.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(foreign.refusals()).isEqualTo(unknown.refusals());
    }

    @Test
    void letsNobodyInWithoutThePermission() {
        var registered = register(nadia());

        assertThatThrownBy(() ->
                        as(staff("outbox.read"), () -> use(PatientRecord.class).label(registered.id())))
                .isInstanceOf(EJBAccessException.class);
    }
}
