package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.RuleWay;
import org.ohms.prescribing.drug.ThesaurusImport;
import org.ohms.web.shared.ShowsRefusals;

/** Brings the thesaurus of interactions of the ANSM, for review by another person. */
@Named
@ViewScoped
@ShowsRefusals
public class ThesaurusView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ThesaurusImport imports;

    private String label = "";
    private @Nullable RuleWay way = RuleWay.BESIDE_USED;
    private transient @Nullable Part interactions;
    private transient @Nullable Part substances;
    private transient @Nullable Part names;

    /** Takes the files in for review. */
    public String propose() throws IOException {
        var number = imports.propose(label, way, content(interactions), content(substances), content(names));
        return "/admin/drug-rule-review?faces-redirect=true&release=" + number;
    }

    /** Nothing where no file was chosen. */
    private static byte[] content(@Nullable Part file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var content = file.getInputStream()) {
            return content.readNBytes(ThesaurusImport.MOST_BYTES + 1);
        }
    }

    public List<RuleWay> getWays() {
        return List.of(RuleWay.values());
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
    }

    public @Nullable RuleWay getWay() {
        return way;
    }

    public void setWay(@Nullable RuleWay way) {
        this.way = way;
    }

    public @Nullable Part getInteractions() {
        return interactions;
    }

    public void setInteractions(@Nullable Part interactions) {
        this.interactions = interactions;
    }

    public @Nullable Part getSubstances() {
        return substances;
    }

    public void setSubstances(@Nullable Part substances) {
        this.substances = substances;
    }

    public @Nullable Part getNames() {
        return names;
    }

    public void setNames(@Nullable Part names) {
        this.names = names;
    }
}
