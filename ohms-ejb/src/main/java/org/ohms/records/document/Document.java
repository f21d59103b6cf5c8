package org.ohms.records.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.encounter.EncounterId;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * One version of a document. It begins as something announced, of which pieces arrive in any order; with the last one it
 * is a document. The scanner says whether it may be opened, a rule or a person whether the patient sees it. What it is
 * made of never changes: a correction is a newer version, and what was filed in error stays, marked as that.
 */
@Entity
@Table(name = "document_reference")
class Document implements ChartEntry {
    static final int PIECE = 1_048_576;
    static final long MOST = 100L * PIECE;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "appointment_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID appointment;

    @Column(name = "encounter_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID encounter;

    @Column(name = "series_id")
    private UUID series;

    private @Nullable Integer number;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private DocumentSource source;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Convert(converter = DocumentWordsConverter.class)
    private DocumentWords words;

    @Column(name = "content_type")
    private @Nullable String contentType;

    private long size;

    private int pieces;

    @Convert(converter = DigestsConverter.class)
    private Digests digests;

    /** Only ever looked for. */
    @SuppressWarnings("UnusedVariable")
    private byte[] manifest;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "sent_by")
    private @Nullable AccountId sentBy;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ScanState scan;

    @Column(name = "preview_pages")
    private @Nullable Integer previewPages;

    /** When those whom it concerns were told; the rounds ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "announced_at")
    private @Nullable Instant announcedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "with_message")
    private @Nullable MessageFileState withMessage;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(name = "visibility_by")
    private @Nullable AccountId visibilityBy;

    @Column(name = "visibility_at")
    private Instant visibilityAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Document() {}

    @SuppressWarnings("NullAway")
    Document(
            UUID id,
            BeginUpload request,
            DocumentSource source,
            UUID series,
            byte[] manifest,
            AccountId by,
            Instant now) {
        var name = FileName.clean(request.fileName());
        var title = request.title().strip();
        var visit = request.appointment();
        this.id = id;
        this.patient = request.patient();
        this.appointment = visit == null ? null : visit.value();
        this.series = series;
        this.kind = request.kind();
        this.source = source;
        this.state = DocumentState.UPLOADING;
        this.sensitivity = request.sensitivity();
        this.words = new DocumentWords(title.isEmpty() ? name : title, name, "");
        this.size = request.size();
        this.pieces = piecesOf(request.size());
        this.digests = Digests.of(request.digests());
        this.manifest = manifest.clone();
        this.begunAt = now;
        this.sentBy = by;
        this.visibility = ReleaseRule.initially(source, request.sensitivity(), request.hold());
        this.visibilityBy = visibility == Visibility.HELD && request.hold() ? by : null;
        this.visibilityAt = now;
    }

    /** One that came whole from another system, and that nobody here is told about. */
    @SuppressWarnings("NullAway")
    Document(UUID id, NewDocument from, byte[] manifest, ContentType type, boolean scanned, Instant now) {
        var met = from.encounter();
        this.id = id;
        this.patient = from.patient();
        this.encounter = met == null ? null : met.value();
        this.series = id;
        this.kind = from.kind();
        this.source = DocumentSource.ELSEWHERE;
        this.sensitivity = from.sensitivity();
        this.words = new DocumentWords(
                from.words().title(),
                FileName.clean(from.words().fileName()),
                from.words().author());
        this.size = from.content().length;
        this.pieces = piecesOf(size);
        this.digests = Digests.ofContent(from.content());
        this.manifest = manifest.clone();
        this.begunAt = now;
        this.visibility = ReleaseRule.initially(source, from.sensitivity(), false);
        this.visibilityAt = now;
        this.announcedAt = now;
        complete(type, 1, scanned, from.writtenAt());
        this.state = from.state();
    }

    /** It goes with a message: nobody is told of it by itself. */
    void goWithMessage() {
        withMessage = MessageFileState.DRAFT;
        announcedAt = begunAt;
    }

    /** Whether it belongs to a message, and not to what is filed in the chart. */
    boolean isOfMessage() {
        return withMessage != null;
    }

    /** Whether it is whole and can be sent with a message of whoever brought it. */
    boolean isReadyToSend(AccountId by) {
        return withMessage == MessageFileState.DRAFT && isCurrent() && isSentBy(by);
    }

    static int piecesOf(long size) {
        return (int) ((size + PIECE - 1) / PIECE);
    }

    /** @throws DomainException INVALID when the piece is not the one that was announced */
    void insistOn(int piece, byte[] bytes) {
        var length = piece < pieces - 1 ? PIECE : size - (long) PIECE * (pieces - 1);
        if (piece < 0 || piece >= pieces || bytes.length != length || !digests.fits(piece, bytes)) {
            throw new DomainException(DomainException.Kind.INVALID, DocumentRefusal.PIECE_DAMAGED);
        }
    }

    /** All pieces are there. */
    void complete(ContentType type, int versionNumber, boolean scanned, Instant now) {
        contentType = type.type();
        number = versionNumber;
        state = DocumentState.CURRENT;
        completedAt = now;
        scan = scanned ? ScanState.WAITING : ScanState.NOT_SCANNED;
        previewPages = type.isDrawn() && size <= Previews.MOST ? null : 0;
    }

    void supersede() {
        state = DocumentState.SUPERSEDED;
    }

    void becomeCurrentAgain() {
        state = DocumentState.CURRENT;
    }

    void enterInError() {
        state = DocumentState.ENTERED_IN_ERROR;
    }

    void show(Visibility wanted, AccountId by, Instant now) {
        visibility = wanted;
        visibilityBy = by;
        visibilityAt = now;
    }

    boolean isArriving() {
        return state == DocumentState.UPLOADING;
    }

    boolean isCurrent() {
        return state == DocumentState.CURRENT;
    }

    boolean isSuperseded() {
        return state == DocumentState.SUPERSEDED;
    }

    boolean isFrom(DocumentSource asked) {
        return source == asked;
    }

    boolean isSentBy(AccountId account) {
        return account.equals(sentBy);
    }

    /** Only what the scanner found clean is given out; where there is none, everything. */
    boolean opens(boolean scanning) {
        return scan == ScanState.CLEAN || (scan == ScanState.NOT_SCANNED && !scanning);
    }

    /** @throws DomainException REFUSED while the scanner has not said that it is clean */
    void insistOnOpening(boolean scanning) {
        if (scan == ScanState.INFECTED) {
            throw DomainException.refused(DocumentRefusal.THROWN_AWAY);
        }
        if (!opens(scanning)) {
            throw DomainException.refused(DocumentRefusal.NOT_SCANNED_YET);
        }
    }

    UUID id() {
        return id;
    }

    DocumentId documentId() {
        return new DocumentId(id);
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    UUID series() {
        return series;
    }

    int number() {
        return number == null ? 0 : number;
    }

    int pieces() {
        return pieces;
    }

    long size() {
        return size;
    }

    DocumentState state() {
        return state;
    }

    DocumentKind kind() {
        return kind;
    }

    DocumentSource source() {
        return source;
    }

    Clearance sensitivity() {
        return sensitivity;
    }

    DocumentWords words() {
        return words;
    }

    /** Known once it is complete. */
    ContentType type() {
        return ContentType.of(Objects.requireNonNull(contentType)).orElseThrow();
    }

    @Nullable
    AccountId sentBy() {
        return sentBy;
    }

    Instant completedAt() {
        return Objects.requireNonNull(completedAt);
    }

    ScanState scan() {
        return Objects.requireNonNull(scan);
    }

    Visibility visibility() {
        return visibility;
    }

    @Nullable
    AccountId visibilityBy() {
        return visibilityBy;
    }

    Instant visibilityAt() {
        return visibilityAt;
    }

    /** How many pictures of it there are; while nobody tried to draw it, none. */
    int previews() {
        return previewPages == null ? 0 : previewPages;
    }

    /** Whether it is yet to be drawn. */
    boolean waitsForPreviews() {
        return previewPages == null;
    }

    @Override
    public long version() {
        return version;
    }

    @Nullable
    EncounterId encounter() {
        return encounter == null ? null : new EncounterId(encounter);
    }

    @Nullable
    AppointmentId appointment() {
        return appointment == null ? null : new AppointmentId(appointment);
    }
}
