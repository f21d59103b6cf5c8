package org.ohms.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses types of content that are none, before something trips over them. */
public class SoundTypes extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    /** Every repetition is possessive: a header that does not fit is refused in one pass. */
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]++";

    private static final String TYPE =
            TOKEN + "/" + TOKEN + "( *+; *+(" + TOKEN + "=(" + TOKEN + "|\"[^\"\\\\\\p{Cntrl}]*+\"))?+)*+";
    private static final Pattern ONE = Pattern.compile(TYPE);
    private static final Pattern SEVERAL = Pattern.compile(" *+" + TYPE + " *+(, *+" + TYPE + " *+)*+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isSound(request.getContentType(), ONE)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (!isSound(request.getHeader("Accept"), SEVERAL)) {
            response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSound(@Nullable String header, Pattern form) {
        return header == null
                || (header.length() <= LONGEST && form.matcher(header.strip()).matches());
    }
}
