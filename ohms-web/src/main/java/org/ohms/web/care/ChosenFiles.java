package org.ohms.web.care;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.AttachmentRow;
import org.ohms.records.document.DocumentId;
import org.ohms.web.shared.UrlValues;

/** Files that were brought for a message that is being written: the page names them by their ids, see {@code attachments.js}. */
public class ChosenFiles implements Serializable {
    private static final long serialVersionUID = 1L;

    private String ids = "";
    private transient @Nullable List<AttachmentRow> rows;

    /** What is no id is none of ours. */
    List<DocumentId> list() {
        return Arrays.stream(ids.split(" "))
                .flatMap(one -> UrlValues.id(one).stream())
                .map(DocumentId::new)
                .toList();
    }

    /** As the page shows them again when the message was not taken. */
    List<AttachmentRow> rows(Function<List<DocumentId>, List<AttachmentRow>> known) {
        var shown = rows;
        if (shown == null) {
            var chosen = list();
            shown = chosen.isEmpty() ? List.of() : known.apply(chosen);
            rows = shown;
        }
        return shown;
    }

    public String getIds() {
        return ids;
    }

    public void setIds(@Nullable String ids) {
        this.ids = ids == null ? "" : ids;
        rows = null;
    }
}
