package org.ohms.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.copy.CopyRow;
import org.ohms.patients.copy.OwnCopy;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.omnifaces.util.Faces;

/** A patient takes everything the hospital keeps about them along, at once or, when it is much, a little later. */
@Named
@RequestScoped
@ShowsRefusals
public class OwnCopyView {
    @Inject
    OwnCopy copy;

    @Inject
    PortalStanding standing;

    @Inject
    Formats formats;

    @Inject
    Toasts toasts;

    private @Nullable List<CopyRow> rows;

    /** Reads before anything is shown, so that what goes wrong becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** Sends everything as one file, in the language the browser asks for, or says that it is being made. */
    public @Nullable String take() throws IOException {
        var file = copy.take(Faces.getExternalContext().getRequestLocale().getLanguage());
        if (file.isPresent()) {
            send(file.get());
            return null;
        }
        toasts.say("oversight.copy.later");
        return "/portal/privacy/home?faces-redirect=true";
    }

    /** Sends one that was made in the background. */
    public void fetch(UUID id) throws IOException {
        send(copy.fetch(id));
    }

    private void send(byte[] file) throws IOException {
        Faces.sendFile(file, "record-" + formats.getToday() + ".zip", true);
    }

    /** What is being made or can still be taken. */
    public List<CopyRow> getRows() {
        if (rows == null) {
            rows = standing.mine().isLinked() ? copy.mine() : List.of();
        }
        return rows;
    }
}
