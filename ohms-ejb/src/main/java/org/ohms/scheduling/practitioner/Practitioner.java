package org.ohms.scheduling.practitioner;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;

/**
 * Who can be booked, for what and where. Registered once with a number that is theirs for good; retired when they
 * leave, never removed, because visits and notes of the past are theirs.
 */
@Entity
@Table(name = "practitioner")
class Practitioner {
    @Id
    private UUID id;

    private String number;

    private @Nullable String prefix;

    private String given;

    private String family;

    private @Nullable String suffix;

    @Convert(converter = ContactConverter.class)
    private PractitionerContact contact;

    @Column(name = "account_id")
    private @Nullable AccountId account;

    @Column(name = "place_id")
    private @Nullable PlaceId place;

    @Column(name = "room_id")
    private @Nullable RoomId room;

    @Column(name = "import_key")
    private @Nullable String importKey;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "practitioner_specialty", joinColumns = @JoinColumn(name = "practitioner_id"))
    @Column(name = "specialty")
    private List<String> specialties = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private List<Paper> papers = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Practitioner() {}

    @SuppressWarnings("NullAway")
    private Practitioner(UUID id, String number, @Nullable String importKey, Instant now) {
        this.id = id;
        this.number = number;
        this.importKey = importKey;
        this.registeredAt = now;
    }

    static Practitioner register(String number, PractitionerDraft draft, @Nullable String importKey, Instant now) {
        var practitioner = new Practitioner(Uuids.v7(now), number, importKey, now);
        practitioner.become(draft);
        return practitioner;
    }

    void become(PractitionerDraft draft) {
        prefix = draft.name().prefix();
        given = draft.name().given();
        family = draft.name().family();
        suffix = draft.name().suffix();
        contact = draft.contact();
        account = draft.account();
        place = draft.place();
        room = draft.room();
        specialties.clear();
        draft.specialties().stream().map(String::strip).distinct().forEach(specialties::add);
        papers.clear();
        draft.qualifications().forEach(q -> papers.add(new Paper(Uuids.random(), q)));
    }

    void retire(Instant now) {
        if (retiredAt != null) {
            throw DomainException.refused(PractitionerRefusal.ALREADY_RETIRED);
        }
        retiredAt = now;
    }

    void reinstate() {
        if (retiredAt == null) {
            throw DomainException.refused(PractitionerRefusal.NOT_RETIRED);
        }
        retiredAt = null;
    }

    PractitionerId id() {
        return new PractitionerId(id);
    }

    @Nullable
    AccountId account() {
        return account;
    }

    long version() {
        return version;
    }

    /** The line of a list; reads the specialties. */
    PractitionerRow row() {
        return row(0);
    }

    PractitionerRow row(int warnings) {
        return new PractitionerRow(
                id(),
                number,
                new PractitionerName(prefix, given, family, suffix),
                specialties.stream().sorted().toList(),
                account,
                place,
                room,
                retiredAt == null,
                warnings);
    }

    PractitionerDetails details(LocalDate today) {
        var lines = papers.stream()
                .map(p -> new PractitionerDetails.QualificationLine(p.qualification(), p.on(today)))
                .sorted(Comparator.comparing(l -> l.qualification().name()))
                .toList();
        var warnings = (int) lines.stream()
                .filter(l -> l.state() != QualificationState.VALID)
                .count();
        return new PractitionerDetails(row(warnings), lines, contact, registeredAt, retiredAt, version);
    }
}
