package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.ClinicalDrugList;
import org.ohms.prescribing.prescription.ClinicalDrugRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The strengths and forms this hospital prescribes. */
@Named
@ViewScoped
@ShowsRefusals
public class ClinicalDrugsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String HERE = "/admin/medicines?faces-redirect=true";

    @Inject
    transient ClinicalDrugList drugs;

    @Inject
    transient Toasts toasts;

    private String words = "";
    private int first;
    private String ingredient = "";
    private String strength = "";
    private String form = "";
    private boolean controlled;
    private transient List<ClinicalDrugRow> rows = List.of();
    private long total;

    public void load() {
        var page = drugs.drugs(words, new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
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

    public List<ClinicalDrugRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
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
