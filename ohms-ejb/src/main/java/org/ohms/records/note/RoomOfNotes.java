package org.ohms.records.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What was written about the patient and signed, as far as the patient may read it. */
@ApplicationScoped
class RoomOfNotes implements RecordRoom {
    @Inject
    Notes notes;

    @Inject
    AccountNames accounts;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "notes";
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var now = clock.instant();
        var signed = notes.released(patient, now);
        var wordings = notes.releasedWordings(patient, now).stream().collect(Collectors.groupingBy(NoteVersion::note));
        var addenda = notes.releasedAddenda(patient, now).stream().collect(Collectors.groupingBy(NoteAddendum::note));
        var names = names(Stream.concat(
                signed.stream().map(Note::signedBy).filter(Objects::nonNull),
                addenda.values().stream().flatMap(List::stream).map(NoteAddendum::writtenBy)));
        return signed.stream()
                .flatMap(note -> wordings.getOrDefault(note.id().value(), List.of()).stream()
                        .filter(wording -> wording.number() == note.number())
                        .map(wording -> entry(
                                note, wording, addenda.getOrDefault(note.id().value(), List.of()), names)))
                .toList();
    }

    private Map<AccountId, String> names(Stream<AccountId> people) {
        var asked = people.distinct().toList();
        return asked.isEmpty() ? Map.of() : accounts.of(asked);
    }

    private static CopyEntry entry(
            Note note, NoteVersion wording, List<NoteAddendum> addenda, Map<AccountId, String> names) {
        var signer = note.signedBy();
        var entry = CopyEntry.of()
                .moment("signedAt", note.signedAt())
                .text("signedBy", signer == null ? null : names.get(signer))
                .code("template", Copied.word(note.template()));
        wording.sections().sections().forEach(section -> entry.text("section." + section.code(), section.text()));
        for (var i = 0; i < addenda.size(); i++) {
            var added = addenda.get(i);
            entry.moment("addenda." + i + ".at", added.writtenAt())
                    .text("addenda." + i + ".by", names.get(added.writtenBy()))
                    .text("addenda." + i + ".words", added.words());
        }
        return entry.done();
    }
}
