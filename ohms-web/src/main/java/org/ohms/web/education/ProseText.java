package org.ohms.web.education;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.Prose;

/**
 * Shows the text of an article, {@code <ohms:prose value="#{view.prose}" external="(opens another site)"/>}. The text was
 * read into a few kinds of parts before; each is written as its element here, and every word through
 * {@link ResponseWriter#writeText}, which escapes it. So rich text needs no unescaped output and no sanitiser: there is
 * nothing in it that could be markup.
 */
@FacesComponent(ProseText.TYPE)
public class ProseText extends UIComponentBase {
    static final String TYPE = "org.ohms.web.education.ProseText";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered() && getAttributes().get("value") instanceof Prose prose) {
            var external = getAttributes().get("external");
            var writer = faces.getResponseWriter();
            writer.startElement("div", this);
            writer.writeAttribute("class", "prose", null);
            blocks(prose.blocks(), writer, external == null ? "" : String.valueOf(external));
            writer.endElement("div");
        }
    }

    static void blocks(List<Prose.Block> blocks, ResponseWriter writer, String external) throws IOException {
        for (var block : blocks) {
            if (block instanceof Prose.Heading heading) {
                element("h" + heading.level(), heading.words(), writer, external);
            } else if (block instanceof Prose.Paragraph paragraph) {
                element("p", paragraph.words(), writer, external);
            } else if (block instanceof Prose.Items list) {
                var name = list.numbered() ? "ol" : "ul";
                writer.startElement(name, null);
                for (var item : list.items()) {
                    writer.startElement("li", null);
                    if (item.size() == 1 && item.get(0) instanceof Prose.Paragraph line) {
                        spans(line.words(), writer, external);
                    } else {
                        blocks(item, writer, external);
                    }
                    writer.endElement("li");
                }
                writer.endElement(name);
            } else if (block instanceof Prose.Quotation quotation) {
                writer.startElement("blockquote", null);
                blocks(quotation.blocks(), writer, external);
                writer.endElement("blockquote");
            }
        }
    }

    private static void element(String name, List<Prose.Span> words, ResponseWriter writer, String external)
            throws IOException {
        writer.startElement(name, null);
        spans(words, writer, external);
        writer.endElement(name);
    }

    private static void spans(List<Prose.Span> spans, ResponseWriter writer, String external) throws IOException {
        for (var span : spans) {
            if (span instanceof Prose.Words words) {
                writer.writeText(words.text(), null);
            } else if (span instanceof Prose.Strong strong) {
                element("strong", strong.words(), writer, external);
            } else if (span instanceof Prose.Stressed stressed) {
                element("em", stressed.words(), writer, external);
            } else if (span instanceof Prose.Link link) {
                writer.startElement("a", null);
                writer.writeURIAttribute("href", link.address(), null);
                writer.writeAttribute("rel", "noopener noreferrer external", null);
                spans(link.words(), writer, external);
                writer.writeText(external.isEmpty() ? "" : " " + external, null);
                writer.endElement("a");
            }
        }
    }

    @Override
    public @Nullable String getRendererType() {
        return null;
    }
}
