package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.ClinicalDrugList;
import org.ohms.prescribing.prescription.ClinicalDrugRow;
import org.ohms.prescribing.prescription.DrugListDesk;
import org.ohms.prescribing.prescription.DrugListLine;
import org.ohms.prescribing.prescription.DrugListRow;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The strengths and forms this hospital prescribes. */
@Named
@ViewScoped
@ShowsRefusals
public class ClinicalDrugsView extends PagedList<ClinicalDrugRow> {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/medicines?faces-redirect=true";

    @Inject
    transient ClinicalDrugList drugs;

    @Inject
    transient DrugListDesk desk;

    @Inject
    transient Toasts toasts;

    private String words = "";
    private String ingredient = "";
    private String strength = "";
    private String form = "";
    private boolean controlled;
    private transient List<DrugListRow> lists = List.of();
    private transient Map<UUID, List<DrugListLine>> products = Map.of();

    public void load() {
        show(drugs.drugs(words, wanted()));
        products = drugs.products(getRows().stream().map(ClinicalDrugRow::id).toList());
        lists = desk.lists();
    }

    /** The products of a medicine. */
    public List<DrugListLine> products(ClinicalDrugRow row) {
        return products.getOrDefault(row.id(), List.of());
    }

    /** The sizes of the packs in one line; empty when there are none. */
    public String packs(DrugListLine line) {
        return DrugWords.packs(line);
    }

    /** The versions of the hospital's own list, the newest first. */
    public List<DrugListRow> getLists() {
        return lists;
    }

    public String add() {
        drugs.add(ingredient, strength, form, controlled);
        toasts.say("prescribing.drugs.added");
        return HERE;
    }

    public String retire(ClinicalDrugRow row) {
        drugs.retire(row.id(), row.version());
        toasts.say("prescribing.drugs.retired");
        return HERE;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getIngredient() {
        return ingredient;
    }

    public void setIngredient(@Nullable String ingredient) {
        this.ingredient = ingredient == null ? "" : ingredient;
    }

    public String getStrength() {
        return strength;
    }

    public void setStrength(@Nullable String strength) {
        this.strength = strength == null ? "" : strength;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null ? "" : form;
    }

    public boolean isControlled() {
        return controlled;
    }

    public void setControlled(boolean controlled) {
        this.controlled = controlled;
    }
}
