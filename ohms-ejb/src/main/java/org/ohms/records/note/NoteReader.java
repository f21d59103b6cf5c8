package org.ohms.records.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Makes what pages show of notes; names of authors come by one read. */
@ApplicationScoped
public class NoteReader {
    @Inject
    Notes notes;

    @Inject
    AccountNames accounts;

    @Inject
    CurrentActor current;

    /** The notes of these encounters, the oldest first. */
    public List<NoteRow> of(Collection<EncounterId> encounters) {
        return rows(notes.of(encounters));
    }

    /** What the patient may read of what was written, the newest first; the database leaves out the rest. */
    public List<NoteDetails> shared(PatientId patient, int most) {
        return details(notes.released(patient, most));
    }

    /** What waits for the one who acts in this chart: unsigned notes, and those to sign beside. */
    public List<NoteRow> waitingForMe(PatientId patient) {
        var me = current.account();
        return rows(Stream.concat(notes.unsigned(me, patient).stream(), notes.toCosign(me, patient).stream())
                .toList());
    }

    List<NoteRow> rows(List<Note> found) {
        var names = names(found.stream().flatMap(NoteReader::people).toList());
        return found.stream().map(note -> row(note, names)).toList();
    }

    NoteDetails details(Note note) {
        return details(List.of(note)).get(0);
    }

    /** However many there are: their wordings, what was added and the names of those who wrote it come by one read each. */
    List<NoteDetails> details(List<Note> found) {
        var ids = found.stream().map(Note::id).toList();
        var wordings = notes.versions(ids);
        var addenda = notes.addenda(ids);
        var names = names(Stream.of(
                        found.stream().flatMap(NoteReader::people),
                        wordings.values().stream().flatMap(List::stream).map(NoteVersion::writtenBy),
                        addenda.values().stream().flatMap(List::stream).map(NoteAddendum::writtenBy))
                .flatMap(people -> people)
                .toList());
        return found.stream()
                .map(note -> details(
                        note,
                        wordings.getOrDefault(note.id().value(), List.of()),
                        addenda.getOrDefault(note.id().value(), List.of()),
                        names))
                .toList();
    }

    private NoteDetails details(
            Note note, List<NoteVersion> wordings, List<NoteAddendum> addenda, Map<AccountId, String> names) {
        var said = wordings.get(0).sections();
        return new NoteDetails(
                row(note, names),
                said,
                note.isAsSigned(said),
                addenda.stream()
                        .map(one -> new NoteDetails.Addendum(
                                names.getOrDefault(one.writtenBy(), ""),
                                one.writtenAt(),
                                one.kind() == NoteAddendum.Kind.RETRACTION,
                                one.words()))
                        .toList(),
                wordings(wordings, names));
    }

    private static List<NoteDetails.Wording> wordings(List<NoteVersion> versions, Map<AccountId, String> names) {
        var shown = new ArrayList<NoteDetails.Wording>();
        for (var i = 0; i < versions.size(); i++) {
            var one = versions.get(i);
            shown.add(new NoteDetails.Wording(
                    one.number(),
                    names.getOrDefault(one.writtenBy(), ""),
                    one.writtenAt(),
                    i + 1 < versions.size() ? versions.get(i + 1).sections().differences(one.sections()) : List.of()));
        }
        return shown;
    }

    String name(AccountId account) {
        return names(List.of(account)).getOrDefault(account, "");
    }

    private NoteRow row(Note note, Map<AccountId, String> names) {
        var signedBy = note.signedBy();
        var signedAt = note.signedAt();
        var asked = note.cosignAsked();
        return new NoteRow(
                note.id(),
                note.encounter(),
                note.template(),
                note.status(),
                names.getOrDefault(signedBy == null ? note.changedBy() : signedBy, ""),
                signedAt == null ? note.changedAt() : signedAt,
                asked == null ? "" : names.getOrDefault(asked, ""),
                note.cosignedAt(),
                asked != null
                        && note.cosignedAt() == null
                        && asked.equals(current.get().account()),
                note.releasedAt() != null,
                note.sensitivity(),
                note.version());
    }

    private static Stream<AccountId> people(Note note) {
        return Stream.<@Nullable AccountId>of(note.changedBy(), note.signedBy(), note.cosignAsked())
                .filter(Objects::nonNull);
    }

    private Map<AccountId, String> names(List<AccountId> people) {
        return people.isEmpty()
                ? Map.of()
                : accounts.of(people.stream().distinct().toList());
    }
}
