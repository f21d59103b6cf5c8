package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.OutsideDesk;
import org.ohms.pharmacy.outside.OutsidePlace;
import org.ohms.prescribing.drug.NamedIngredient;
import org.ohms.prescribing.interaction.InteractionCheck;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.AlertReply;
import org.ohms.prescribing.prescription.ClinicalDrugList;
import org.ohms.prescribing.prescription.ClinicalDrugRow;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.FavouriteRow;
import org.ohms.prescribing.prescription.Favourites;
import org.ohms.prescribing.prescription.Packs;
import org.ohms.prescribing.prescription.PrescribeMedicine;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.prescribing.prescription.PrescriptionDesk;
import org.ohms.prescribing.prescription.PrescriptionRefusal;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.prescription.SpokenDirections;
import org.ohms.prescribing.safety.Alternative;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** A prescription in the making: what is typed, what the check says to it, and what is said to the check. */
@Named
@ViewScoped
@ShowsRefusals
public class PrescribeView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "prescribe";
    private static final int SHORTEST_TO_SUGGEST = 2;
    private static final int MOST_EARLIER = 8;
    private static final PageRequest SOME = new PageRequest(0, 8);

    @Inject
    transient Prescribing prescribing;

    @Inject
    transient PrescriptionDesk desk;

    @Inject
    transient MedicineDesk medicines;

    @Inject
    transient ClinicalDrugList drugs;

    @Inject
    transient InteractionCheck names;

    @Inject
    transient Favourites kept;

    @Inject
    transient OutsideDesk outside;

    @Inject
    transient DraftBox drafts;

    private final PrescribeForm form = new PrescribeForm();
    private final HashMap<String, ReplyForm> replies = new HashMap<>();
    private String repeat = "";
    private String favourite = "";
    private String change = "";
    private String refill = "";
    private boolean looked;
    private boolean keptNow;
    private boolean usual;
    private transient List<MedicineRow> current = List.of();
    private transient List<PrescriptionRow> earlier = List.of();
    private transient List<FavouriteRow> favourites = List.of();
    private transient @Nullable List<OutsidePlace> places;
    private transient List<ClinicalDrugRow> ours = List.of();
    private transient List<NamedIngredient> suggestions = List.of();
    private transient List<Alternative> alternatives = List.of();
    private transient @Nullable SafetyCheck check;
    private transient List<Object> packedFor = List.of();
    private transient @Nullable BigDecimal packSize;

    @Override
    protected void read() {
        current = medicines.current(id());
        earlier = desk.of(id()).stream().limit(MOST_EARLIER).toList();
        favourites = kept.mine();
        var from = UrlValues.id(change).or(() -> UrlValues.id(repeat));
        from.ifPresent(wanted -> {
            form.show(desk.prescription(id(), wanted).row());
            look();
        });
        if (from.isEmpty()) {
            UrlValues.id(favourite).ifPresent(wanted -> {
                form.show(kept.favourite(wanted).content());
                look();
            });
        }
    }

    /** Keeps what is typed, to write it again for others. */
    public void keepFavourite() {
        favourite = kept.keep(wanted()).toString();
        favourites = kept.mine();
        keptNow = true;
    }

    public String dropFavourite() {
        kept.drop(UrlValues.required(UrlValues.id(favourite)));
        say("prescribing.favourite.dropped");
        return again("prescribe");
    }

    /** Looks for names that begin with what is typed so far. */
    public void suggest() {
        var typed = form.getMedicine().strip();
        suggestions = typed.length() < SHORTEST_TO_SUGGEST ? List.of() : names.suggest(typed);
        ours = typed.length() < SHORTEST_TO_SUGGEST
                ? List.of()
                : drugs.drugs(typed, SOME).rows();
    }

    /** Takes a suggested name and checks it. */
    public void take(String name) {
        form.take(name, "", "");
        usual = false;
        look();
    }

    /** Takes a clinical drug of the hospital, with the directions the hospital's list has for it, and checks it. */
    public void takeOurs(ClinicalDrugRow drug) {
        form.take(drug.ingredient(), drug.strength(), drug.form());
        form.begin(drug.route(), drug.directions());
        usual = drug.directions() != null;
        look();
    }

    /** Checks what is typed against the chart as it is now. */
    public void look() {
        suggestions = List.of();
        ours = List.of();
        var found = prescribing.check(wanted());
        check = found;
        found.alerts().forEach(alert -> replies.computeIfAbsent(alert.key(), key -> new ReplyForm()));
        alternatives = found.stops().isEmpty() ? List.of() : prescribing.insteadOf(wanted());
    }

    /** Signs; what is controlled is signed right after a sign-in only. */
    public @Nullable String sign() {
        UUID signed;
        try {
            signed = prescribing.sign(wanted(), said());
        } catch (DomainException refused) {
            if (isControlled(refused)) {
                signed = prescribing.signControlled(wanted(), said());
            } else {
                lookAgain(refused);
                throw refused;
            }
        }
        drafts.saved(FORM, getPatient());
        say("prescribing.signed");
        return "/staff/patients/prescription?faces-redirect=true&patient=" + getPatient() + "&prescription=" + signed;
    }

    /** Throws away what was typed. */
    public String discard() {
        drafts.saved(FORM, getPatient());
        return again("medicines");
    }

    /** The chart may have changed since the check on the page: what speaks against it now is shown with the refusal. */
    private void lookAgain(DomainException refused) {
        if (refused.kind() == DomainException.Kind.REFUSED
                && !form.getMedicine().isBlank()) {
            look();
        }
    }

    private static boolean isControlled(DomainException refused) {
        return refused.refusals().stream().anyMatch(one -> one.code().equals(PrescriptionRefusal.CONTROLLED.code()));
    }

    private PrescribeMedicine wanted() {
        return form.wanted(
                id(), UrlValues.id(change).orElse(null), UrlValues.id(refill).orElse(null));
    }

    private AlertReplies said() {
        Map<String, AlertReply> given = new HashMap<>();
        replies.forEach((key, reply) -> given.put(key, reply.reply()));
        return new AlertReplies(given, looked);
    }

    /** The directions as the patient will read them; empty while some are missing. */
    public String getSentence() {
        return form.directions()
                .map(new SpokenDirections(Locale.ENGLISH)::forPatient)
                .orElse("");
    }

    /** The same in Spanish. */
    public String getSpanish() {
        return form.directions()
                .map(new SpokenDirections(Locale.forLanguageTag("es"))::forPatient)
                .orElse("");
    }

    /** How much that is in all, and in packs where the hospital's list knows some; empty where it does not follow. */
    public String getComputed() {
        return form.directions()
                .flatMap(directions -> Optional.ofNullable(form.getQuantity())
                        .filter(typed -> typed.signum() > 0)
                        .or(directions::quantity)
                        .map(all -> new SpokenDirections(Locale.ENGLISH)
                                .inPacks(all, directions.unit(), packSize(all, directions.unit()))))
                .orElse("");
    }

    /** The page asks several times for what does not change meanwhile. */
    private @Nullable BigDecimal packSize(BigDecimal all, DoseUnit unit) {
        var wish = List.<Object>of(form.getMedicine(), form.getStrength(), form.getForm(), unit, all);
        if (!wish.equals(packedFor)) {
            packedFor = wish;
            packSize = drugs.packs(form.getMedicine(), form.getStrength(), form.getForm(), unit, all)
                    .map(Packs::size)
                    .orElse(null);
        }
        return packSize;
    }

    /** What is said to each alert, by its key. */
    public Map<String, ReplyForm> getReplies() {
        return replies;
    }

    public boolean isChecked() {
        return check != null;
    }

    public @Nullable SafetyCheck getCheck() {
        return check;
    }

    public List<Alternative> getAlternatives() {
        return alternatives;
    }

    public List<MedicineRow> getCurrent() {
        return current;
    }

    /** What the prescriber writes again and again. */
    public List<FavouriteRow> getFavourites() {
        return favourites;
    }

    /** Its directions as professionals write them. */
    public String spoken(FavouriteRow one) {
        return new SpokenDirections(Locale.ENGLISH)
                .forProfessional(one.content().directions());
    }

    /** Whether it was just kept as a favourite. */
    public boolean isKeptNow() {
        return keptNow;
    }

    /** Whether the directions began as the hospital's list has them. */
    public boolean isUsual() {
        return usual;
    }

    public boolean isFromFavourite() {
        return !favourite.isEmpty();
    }

    public String getFavourite() {
        return favourite;
    }

    public void setFavourite(@Nullable String favourite) {
        this.favourite = favourite == null ? "" : favourite;
    }

    /** Earlier ones that can be repeated. */
    public List<PrescriptionRow> getEarlier() {
        return earlier;
    }

    /** The pharmacies outside that take prescriptions, the patient's usual one first; read once the page shows them. */
    public List<OutsidePlace> getPlaces() {
        var known = places;
        if (known == null) {
            known = outside.places(id());
            places = known;
        }
        return known;
    }

    public List<ClinicalDrugRow> getOurs() {
        return ours;
    }

    public List<NamedIngredient> getSuggestions() {
        return suggestions;
    }

    public PrescribeForm getForm() {
        return form;
    }

    public boolean isLooked() {
        return looked;
    }

    public void setLooked(boolean looked) {
        this.looked = looked;
    }

    /** Whether it takes the place of an earlier one. */
    public boolean isChanging() {
        return !change.isEmpty();
    }

    public String getRepeat() {
        return repeat;
    }

    public void setRepeat(@Nullable String repeat) {
        this.repeat = repeat == null ? "" : repeat;
    }

    public String getChange() {
        return change;
    }

    public void setChange(@Nullable String change) {
        this.change = change == null ? "" : change;
    }

    public String getRefill() {
        return refill;
    }

    public void setRefill(@Nullable String refill) {
        this.refill = refill == null ? "" : refill;
    }
}
