package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.SavedAuditSearches;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.omnifaces.util.Faces;

/** Looks into the trail that this person kept: they stand beside the filters and move on with the clock. */
@Named
@ViewScoped
@ShowsRefusals
public class SavedSearchesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SavedAuditSearches saved;

    @Inject
    transient Toasts toasts;

    private @Nullable String name;
    private @Nullable List<Kept> kept;

    /** One of them, with the address it stands for. */
    public record Kept(UUID id, String name, String address) implements Serializable {}

    /** Reads them, before anything is shown. */
    public void load() {
        kept = saved.mine().stream()
                .map(search -> new Kept(search.id(), search.name(), AuditFilter.kept(search.look())))
                .toList();
    }

    /** Keeps what the page looks for under the typed name, and shows it again; a wrong name stays in the dialog. */
    public void keep(AuditFilter filter) throws IOException {
        saved.keep(name == null ? "" : name, filter.look());
        toasts.say("compliance.saved.kept");
        Faces.getExternalContext().redirect(AuditFilter.kept(filter.look()));
    }

    /** Lets go of one. */
    public void forget(UUID search) {
        saved.forget(search);
        toasts.say("compliance.saved.gone");
        load();
    }

    public List<Kept> getKept() {
        return kept == null ? List.of() : kept;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
