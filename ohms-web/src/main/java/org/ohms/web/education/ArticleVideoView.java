package org.ohms.web.education;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.Prose;
import org.ohms.education.article.VideoDetails;
import org.ohms.education.article.VideoMaking;
import org.ohms.education.video.VideoType;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The video of the version of an article that is open: brought or linked, described, captioned, looked at. */
@Named
@ViewScoped
@ShowsRefusals
public class ArticleVideoView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient VideoMaking making;

    @Inject
    ArticleEditView editor;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String address = "";
    private String videoTitle = "";
    private String transcript = "";
    private boolean captioned;
    private String captionLanguage = "";
    private String captions = "";
    private transient @Nullable VideoDetails video;
    private transient boolean known;

    /** Reads what there is, after the version itself was read. */
    public void load() {
        captionLanguage = editor.getDetails().row().language();
        var read = getVideo();
        if (read != null) {
            videoTitle = kept(read.title());
            transcript = kept(read.transcript());
            captioned = read.captioned();
            captions = kept(read.captions().get(captionLanguage));
        }
    }

    public String link() {
        making.link(editor.id(), editor.version(), address);
        return saved();
    }

    public String describe() {
        making.describe(editor.id(), editor.version(), videoTitle, transcript, captioned);
        return saved();
    }

    public String caption() {
        making.caption(editor.id(), editor.version(), captionLanguage, captions);
        return saved();
    }

    public String remove() {
        making.remove(editor.id(), editor.version());
        return saved();
    }

    private String saved() {
        toasts.say("education.saved");
        return ArticleEditView.page(editor.id());
    }

    /** Null when the version has none. */
    public @Nullable VideoDetails getVideo() {
        if (!known) {
            video = making.of(editor.id()).orElse(null);
            known = true;
        }
        return video;
    }

    /** Whether it can be changed by whoever looks at it. */
    public boolean isChanging() {
        return editor.isDraft() && person.may("education.write");
    }

    /** What is kept of the transcript, as patients will see it. */
    public @Nullable Prose getProse() {
        var read = getVideo();
        return read == null || read.transcript() == null ? null : Prose.of(read.transcript());
    }

    public List<String> getHosts() {
        return making.hosts();
    }

    /** The hosts in a sentence. */
    public String getHostNames() {
        return String.join(", ", getHosts());
    }

    public List<String> getCaptionLanguages() {
        var read = getVideo();
        return read == null
                ? List.of()
                : read.captions().keySet().stream().sorted().toList();
    }

    public String getAccept() {
        return VideoType.accepted();
    }

    private static String kept(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = kept(address);
    }

    public String getVideoTitle() {
        return videoTitle;
    }

    public void setVideoTitle(@Nullable String videoTitle) {
        this.videoTitle = kept(videoTitle);
    }

    public String getTranscript() {
        return transcript;
    }

    public void setTranscript(@Nullable String transcript) {
        this.transcript = kept(transcript);
    }

    public boolean isCaptioned() {
        return captioned;
    }

    public void setCaptioned(boolean captioned) {
        this.captioned = captioned;
    }

    public String getCaptionLanguage() {
        return captionLanguage;
    }

    public void setCaptionLanguage(@Nullable String captionLanguage) {
        this.captionLanguage = kept(captionLanguage);
    }

    public String getCaptions() {
        return captions;
    }

    public void setCaptions(@Nullable String captions) {
        this.captions = kept(captions);
    }
}
