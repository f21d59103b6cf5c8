package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.CounselPoint;
import org.ohms.pharmacy.dispensing.DispenseDetails;
import org.ohms.pharmacy.dispensing.DispenseLabel;
import org.ohms.pharmacy.dispensing.DispenseReturns;
import org.ohms.pharmacy.dispensing.DispenseRow;
import org.ohms.pharmacy.dispensing.DispenseState;
import org.ohms.pharmacy.dispensing.Dispensing;
import org.ohms.pharmacy.dispensing.DispensingQueue;
import org.ohms.pharmacy.dispensing.HandOver;
import org.ohms.pharmacy.dispensing.Identifier;
import org.ohms.pharmacy.dispensing.PickMedicine;
import org.ohms.pharmacy.dispensing.Receiver;
import org.ohms.pharmacy.dispensing.ReturnKind;
import org.ohms.pharmacy.dispensing.ReturnRow;
import org.ohms.pharmacy.dispensing.TakeBack;
import org.ohms.pharmacy.dispensing.VerifyDispense;
import org.ohms.prescribing.prescription.SpokenDirections;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One prescription at the counter, from the eyes to the hands. */
@Named
@ViewScoped
@ShowsRefusals
public class DispenseView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String QUEUE = "/staff/dispensing/queue?faces-redirect=true";

    @Inject
    transient DispensingQueue queue;

    @Inject
    transient Dispensing counter;

    @Inject
    transient DispenseReturns returns;

    @Inject
    transient Toasts toasts;

    private String dispense = "";
    private long version;
    private final EnumMap<Identifier, Boolean> identity = new EnumMap<>(Identifier.class);
    private final EnumMap<CounselPoint, Boolean> points = new EnumMap<>(CounselPoint.class);
    private boolean lookedInto;
    private @Nullable Receiver receiver = Receiver.PATIENT;
    private String receiverName = "";
    private boolean declined;
    private String note = "";
    private String signature = "";
    private String drawn = "";
    private String doubt = "";
    private String answer = "";
    private String why = "";
    private UUID once = UUID.randomUUID();
    private @Nullable String pick;
    private @Nullable ReturnKind kind;
    private @Nullable BigDecimal quantity;
    private transient List<ReturnRow> returned = List.of();
    private final ArrayList<PickForm> choices = new ArrayList<>();
    private transient @Nullable DispenseDetails details;
    private transient List<DispenseRow> waiting = List.of();

    public void load() {
        var found = queue.dispense(id());
        details = found;
        waiting = queue.open();
        version = found.row().version();
        returned = found.row().isHandedOver() ? returns.of(id()) : List.of();
        choices.clear();
        if (found.row().state() == DispenseState.VERIFIED) {
            queue.choices(id()).forEach(choice -> choices.add(new PickForm(choice)));
        }
    }

    public String verify() {
        counter.verify(new VerifyDispense(id(), version, chosen(identity), lookedInto));
        return done("pharmacy.verified");
    }

    public String pick(PickForm form) {
        return picked(form, false);
    }

    /** Takes less than is due; the rest is owed. */
    public String pickPart(PickForm form) {
        return picked(form, true);
    }

    private String picked(PickForm form, boolean part) {
        counter.pick(new PickMedicine(id(), version, form.item(), form.taken(), form.getReason(), part));
        return done("pharmacy.picked");
    }

    public String putBack() {
        counter.putBack(id(), version);
        return done("pharmacy.putBack.done");
    }

    /** Somebody else than who picked it has seen it counted. */
    public String witness() {
        counter.witness(id(), version);
        return done("pharmacy.witness.done");
    }

    /** Prints: the labels open on a page of their own. */
    public String label() {
        counter.label(id(), version);
        return "/staff/dispensing/label?faces-redirect=true&dispense=" + dispense;
    }

    public String handOver() {
        var rest = counter.handOver(new HandOver(
                id(),
                version,
                receiver,
                receiverName,
                chosen(identity),
                chosen(points),
                declined,
                note,
                drawn.isBlank() ? signature : drawn));
        toasts.say(rest == null ? "pharmacy.handedOver" : "pharmacy.handedOver.rest");
        return QUEUE;
    }

    public String hold() {
        counter.hold(id(), version, doubt);
        return done("pharmacy.held");
    }

    public String answered() {
        counter.answered(id(), version, answer);
        return done("pharmacy.answered");
    }

    public String cancel() {
        counter.cancel(id(), version, why);
        toasts.say("pharmacy.cancelled");
        return QUEUE;
    }

    /** Takes something back; the same press twice takes it back once. */
    public String takeBack() {
        returns.takeBack(new TakeBack(once, id(), UrlValues.id(pick).orElse(null), kind, quantity, why));
        return done("pharmacy.returned");
    }

    public String repeat() {
        dispense = counter.repeat(id()).toString();
        return done("pharmacy.repeated");
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/dispensing/one?faces-redirect=true&dispense=" + dispense;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(dispense));
    }

    private static <E extends Enum<E>> Set<E> chosen(Map<E, Boolean> ticks) {
        return ticks.entrySet().stream()
                .filter(tick -> Boolean.TRUE.equals(tick.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Which of the five steps it stands at; 0 while it is held or over. */
    public int getStep() {
        var known = details;
        return known == null
                ? 0
                : switch (known.row().state()) {
                    case WAITING -> 1;
                    case VERIFIED -> 2;
                    case PICKED -> 3;
                    case READY -> 4;
                    case HANDED_OVER -> 6;
                    case HELD, CANCELLED -> 0;
                };
    }

    /** The directions as professionals write them. */
    public String getDirections() {
        var known = details;
        return known == null
                ? ""
                : new SpokenDirections(Locale.ENGLISH)
                        .forProfessional(known.prescription().row().directions());
    }

    public boolean isRepeatable() {
        var known = details;
        return known != null
                && known.row().isOver()
                && known.prescription().row().isActive()
                && known.others().stream()
                        .noneMatch(other -> other.request().equals(known.row().request()))
                && (!known.row().isHandedOver()
                        || known.row().fill() <= known.prescription().row().repeats());
    }

    /** What the patient was told. */
    public List<CounselPoint> getTold() {
        var seen = details;
        return seen == null
                ? List.of()
                : seen.course().points().stream().sorted().toList();
    }

    /** By what the patient was known when it was verified. */
    public List<Identifier> getKnown() {
        var seen = details;
        return seen == null
                ? List.of()
                : seen.course().identity().stream().sorted().toList();
    }

    public List<Identifier> getIdentifiers() {
        return List.of(Identifier.values());
    }

    public List<CounselPoint> getCounselPoints() {
        return List.of(CounselPoint.values());
    }

    public List<Receiver> getReceivers() {
        return List.of(Receiver.values());
    }

    /** What else waits, beside the one at hand. */
    public List<DispenseRow> getWaiting() {
        return waiting;
    }

    public List<PickForm> getChoices() {
        return choices;
    }

    public @Nullable DispenseDetails getDetails() {
        return details;
    }

    public @Nullable DispenseLabel getLabel() {
        var known = details;
        return known == null ? null : known.label();
    }

    public Map<Identifier, Boolean> getIdentity() {
        return identity;
    }

    public Map<CounselPoint, Boolean> getPoints() {
        return points;
    }

    public String getDispense() {
        return dispense;
    }

    public void setDispense(@Nullable String dispense) {
        this.dispense = dispense == null ? this.dispense : dispense;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public boolean isLookedInto() {
        return lookedInto;
    }

    public void setLookedInto(boolean lookedInto) {
        this.lookedInto = lookedInto;
    }

    public @Nullable Receiver getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable Receiver receiver) {
        this.receiver = receiver;
    }

    public String getReceiverName() {
        return receiverName;
    }

    public void setReceiverName(@Nullable String receiverName) {
        this.receiverName = receiverName == null ? "" : receiverName;
    }

    public boolean isDeclined() {
        return declined;
    }

    public void setDeclined(boolean declined) {
        this.declined = declined;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(@Nullable String signature) {
        this.signature = signature == null ? "" : signature;
    }

    /** The lines of a drawn signature; it counts where there is one, the typed name otherwise. */
    public String getDrawn() {
        return drawn;
    }

    public void setDrawn(@Nullable String drawn) {
        this.drawn = drawn == null ? "" : drawn;
    }

    public String getDoubt() {
        return doubt;
    }

    public void setDoubt(@Nullable String doubt) {
        this.doubt = doubt == null ? "" : doubt;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public List<ReturnRow> getReturns() {
        return returned;
    }

    public List<ReturnKind> getKinds() {
        return List.of(ReturnKind.values());
    }

    public String getOnce() {
        return once.toString();
    }

    public void setOnce(@Nullable String once) {
        UrlValues.id(once).ifPresent(given -> this.once = given);
    }

    public @Nullable String getPick() {
        return pick;
    }

    public void setPick(@Nullable String pick) {
        this.pick = pick;
    }

    public @Nullable ReturnKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ReturnKind kind) {
        this.kind = kind;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
