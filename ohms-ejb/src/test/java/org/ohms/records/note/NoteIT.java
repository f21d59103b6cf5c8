package org.ohms.records.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.Ward;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.own.OwnChart;
import org.ohms.records.summary.ChartSummary;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.SqlCounter;

@DisplayName("A clinical note")
class NoteIT {
    private final Ward ward = new Ward();
    private final EncounterId call = ward.call();

    private WriteNote again(WrittenNote seen, String assessment) {
        return new WriteNote(
                ward.patient,
                call,
                seen.note(),
                seen.version(),
                null,
                Map.of("subjective", "Cough, no fever", "assessment", assessment),
                null);
    }

    private SignNote signed(WrittenNote seen, boolean share) {
        return new SignNote(ward.patient, seen.note(), seen.version(), share, null);
    }

    private NoteDetails read(NoteId note) {
        return as(ward.doctor, () -> use(NoteReading.class).note(ward.patient, note));
    }

    @Test
    @DisplayName("keeps every wording, with what each changed")
    void keepsEveryWording() {
        var first = ward.note(call, "Viral infection");

        as(ward.colleague, () -> use(NoteWriting.class).write(again(first, "Bacterial infection")));

        var versions = read(first.note()).versions();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).differences()).singleElement().satisfies(change -> {
            assertThat(change.section()).isEqualTo("assessment");
            assertThat(change.pieces())
                    .containsExactly(
                            new TextDifference.Piece(TextDifference.What.REMOVED, "Viral"),
                            new TextDifference.Piece(TextDifference.What.ADDED, "Bacterial"),
                            new TextDifference.Piece(TextDifference.What.SAME, " infection"));
        });
    }

    @Test
    @DisplayName("is not overwritten by a second tab; both texts are shown, and saving from theirs is saving knowingly")
    void twoTabs() {
        var seen = ward.note(call, "Viral infection");
        as(ward.colleague, () -> use(NoteWriting.class).write(again(seen, "Pneumonia")));
        var mine = again(seen, "Bronchitis");

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(NoteWriting.class).write(mine)));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.STALE);
        var conflict = as(ward.doctor, () -> use(NoteWriting.class).conflict(mine));
        assertThat(conflict.theirs().sections()).anyMatch(s -> s.text().equals("Pneumonia"));
        assertThat(conflict.mine().sections()).anyMatch(s -> s.text().equals("Bronchitis"));
        assertThat(conflict.differences()).hasSize(1);

        as(
                ward.doctor,
                () -> use(NoteWriting.class)
                        .write(again(new WrittenNote(conflict.note(), conflict.version()), "Bronchitis")));

        assertThat(read(seen.note()).versions()).hasSize(3);
    }

    @Test
    @DisplayName("is signed only as it was read")
    void nobodySignsWordsTheyHaveNotSeen() {
        var seen = ward.note(call, "Viral infection");
        as(ward.colleague, () -> use(NoteWriting.class).write(again(seen, "Pneumonia")));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(NoteSigning.class).sign(signed(seen, false))));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.STALE);
    }

    @Test
    @DisplayName("stays as it was signed, whatever the application believes, and gets addenda")
    void isLocked() throws SQLException {
        var seen = ward.note(call, "Viral infection");
        as(ward.doctor, () -> use(NoteSigning.class).sign(signed(seen, false)));

        var details = read(seen.note());
        assertThat(details.asSigned()).isTrue();
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.doctor,
                        () -> use(NoteWriting.class)
                                .write(again(
                                        new WrittenNote(
                                                seen.note(), details.row().version()),
                                        "Changed"))));
        assertThat(refused.refusals()).extracting(r -> r.code()).containsExactly("note.is-signed");
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(
                            () -> sight.change("update ohms.note set number = 9 where id = '" + seen.note() + "'")))
                    .hasMessageContaining("note_is_signed");
        }
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change("update ohms.note_version set sections = '\\x00'")))
                    .hasMessageContaining("permission denied");
        }

        as(ward.colleague, () -> use(NoteWriting.class).addendum(ward.patient, seen.note(), "Sputum was clear"));

        assertThat(read(seen.note()).addenda())
                .extracting(NoteDetails.Addendum::words)
                .containsExactly("Sputum was clear");
    }

    @Test
    @DisplayName("is signed beside by the colleague who was asked, and by nobody else")
    void isCosigned() {
        var seen = ward.note(call, "Viral infection");
        as(
                ward.doctor,
                () -> use(NoteSigning.class)
                        .sign(new SignNote(ward.patient, seen.note(), seen.version(), false, ward.colleaguesAccount)));

        var other = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(NoteSigning.class).cosign(ward.patient, seen.note())));
        assertThat(other.refusals()).extracting(r -> r.code()).containsExactly("note.not-asked");
        assertThat(as(ward.colleague, () -> use(ChartSummary.class).of(ward.patient))
                        .myNotes())
                .hasSize(1);

        as(ward.colleague, () -> use(NoteSigning.class).cosign(ward.patient, seen.note()));

        assertThat(read(seen.note()).row().cosignedAt()).isNotNull();
    }

    @Test
    @DisplayName("is read by the patient when it was shared, and not before; struck out, not any more")
    void isShared() {
        var seen = ward.note(call, "Viral infection");
        var herself = ward.herself();
        assertThat(as(herself, () -> use(OwnChart.class).health()).notes()).isEmpty();

        as(ward.doctor, () -> use(NoteSigning.class).sign(signed(seen, true)));

        var notes = as(herself, () -> use(OwnChart.class).health()).notes();
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note.sections().sections())
                        .anyMatch(section -> section.text().equals("Viral infection")));
        as(ward.doctor, () -> use(NoteWriting.class).enteredInError(ward.patient, seen.note(), "Wrong patient"));
        assertThat(as(herself, () -> use(OwnChart.class).health()).notes()).isEmpty();
    }

    @Test
    @DisplayName("of a sensitive encounter is shown to those who are cleared")
    void bySensitivity() {
        var secret = ward.call(
                ward.cleared(ward.doctorsAccount, Clearance.R), Hospital.clock().instant(), Clearance.R);
        var written = as(
                ward.cleared(ward.doctorsAccount, Clearance.R),
                () -> use(NoteWriting.class).write(ward.words(secret, "Depression")));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.colleague, () -> use(NoteReading.class).note(ward.patient, written.note())));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(as(
                                ward.cleared(ward.colleaguesAccount, Clearance.R),
                                () -> use(NoteReading.class).note(ward.patient, written.note()))
                        .sections()
                        .sections())
                .anyMatch(section -> section.text().equals("Depression"));
    }

    @Test
    @DisplayName("of somebody else is not there: neither for a stranger nor under another patient's address")
    void strangers() {
        var seen = ward.note(call, "Viral infection");
        var other = new Ward();

        var stranger = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.stranger, () -> use(NoteReading.class).note(ward.patient, seen.note())));
        var mismatch = catchThrowableOfType(
                DomainException.class,
                () -> as(other.doctor, () -> use(NoteReading.class).note(other.patient, seen.note())));

        assertThat(stranger.refusals()).extracting(r -> r.code()).containsExactly("access.not-in-care");
        assertThat(mismatch.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(Hospital.count("select count(*) from ohms.note where id = '" + seen.note() + "'"))
                .isOne();
    }

    @Test
    @DisplayName("costs the same few statements beside twelve others as alone, for its patient and for its doctor")
    void statements() {
        var herself = ward.herself();
        share("First");
        var few = statements(herself);
        for (var i = 0; i < 11; i++) {
            share("More " + i);
        }

        assertThat(statements(herself)).isEqualTo(few);
        assertThat(as(herself, () -> use(OwnChart.class).health()).notes()).hasSize(12);
    }

    private void share(String assessment) {
        var seen = ward.note(call, assessment);
        as(ward.doctor, () -> use(NoteSigning.class).sign(signed(seen, true)));
        as(ward.doctor, () -> use(NoteWriting.class).addendum(ward.patient, seen.note(), "Seen again"));
    }

    private List<Integer> statements(Actor herself) {
        as(herself, () -> use(OwnChart.class).health());
        SqlCounter.reset();
        as(herself, () -> use(OwnChart.class).health());
        var own = SqlCounter.statements().size();
        as(ward.doctor, () -> use(NoteReading.class).ofEncounter(ward.patient, call));
        SqlCounter.reset();
        as(ward.doctor, () -> use(NoteReading.class).ofEncounter(ward.patient, call));
        return List.of(own, SqlCounter.statements().size());
    }
}
