package org.ohms.records.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.shared.crypto.Sha256;

/** What a note says, section by section, in the order of its template. */
public record NoteSections(List<Section> sections) {
    /** One part of a note. */
    public record Section(String code, String text) {}

    public NoteSections {
        sections = List.copyOf(sections);
    }

    /** The sections of the template, with what was written for each; empty where nothing was. */
    public static NoteSections of(NoteTemplate template, Map<String, String> written) {
        return new NoteSections(template.sections().stream()
                .map(code ->
                        new Section(code, written.getOrDefault(code, "").strip().replace("\r\n", "\n")))
                .toList());
    }

    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.text().isEmpty());
    }

    int length() {
        return sections.stream().mapToInt(section -> section.text().length()).sum();
    }

    /** What the signer signs: this wording of this note, and nothing else has the same digest. */
    byte[] digest(UUID note, int number) {
        var signed =
                new StringBuilder().append(note).append('\n').append(number).append('\n');
        for (var section : sections) {
            signed.append(section.code())
                    .append(' ')
                    .append(section.text().getBytes(StandardCharsets.UTF_8).length)
                    .append('\n')
                    .append(section.text())
                    .append('\n');
        }
        return Sha256.of(signed.toString());
    }

    /** What became of each section on the way to the other wording. */
    public List<SectionChange> differences(NoteSections after) {
        var changes = new ArrayList<SectionChange>();
        for (var section : after.sections) {
            var before = sections.stream()
                    .filter(old -> old.code().equals(section.code()))
                    .map(Section::text)
                    .findAny()
                    .orElse("");
            if (!before.equals(section.text())) {
                changes.add(new SectionChange(section.code(), TextDifference.between(before, section.text())));
            }
        }
        return changes;
    }
}
