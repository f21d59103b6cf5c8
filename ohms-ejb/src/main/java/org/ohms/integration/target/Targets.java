package org.ohms.integration.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Decides which addresses that others gave us are called. The host must be a name, never a number in any notation; it is
 * looked up once, and the connection goes to the address that was looked at.
 */
@ApplicationScoped
public class Targets {
    private static final int LONGEST = 500;
    private static final int HTTPS = 443;
    private static final int FIRST_FREE_PORT = 1024;

    /** Labels with dots between, the last one not a number: what could be read as a number has no such label. */
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!0x)[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    @Inject
    TargetSettings settings;

    @Inject
    Names names;

    @Inject
    DemoCalls demo;

    @SuppressWarnings("NullAway")
    protected Targets() {}

    Targets(TargetSettings settings, Names names) {
        this(settings, names, url -> false);
    }

    Targets(TargetSettings settings, Names names, DemoCalls demo) {
        this.settings = settings;
        this.names = names;
        this.demo = demo;
    }

    /**
     * Insists that an address is one we may call, as far as its text tells and as it stands in the directory of names now.
     *
     * @throws DomainException INVALID naming the field
     */
    public void insistOn(String url, String field) {
        objection(url).ifPresent(code -> {
            throw DomainException.invalid(Refusal.of(code).at(field));
        });
    }

    private Optional<TargetRefusal> objection(String url) {
        try {
            addresses(checked(url));
            return Optional.empty();
        } catch (TargetRefused refused) {
            return Optional.of(refused.refusal());
        } catch (UnknownHostException notYet) {
            return Optional.empty();
        }
    }

    /**
     * The address to connect to; every address of the name must be a public one.
     *
     * @throws TargetRefused when it must not be called
     * @throws UnknownHostException when nobody knows the name
     */
    InetAddress address(URI target) throws TargetRefused, UnknownHostException {
        return addresses(target).get(0);
    }

    /** The address as text, looked at. */
    URI checked(String url) throws TargetRefused {
        var target = parsed(url);
        if (!"https".equals(target.getScheme())) {
            throw new TargetRefused(TargetRefusal.NOT_HTTPS);
        }
        var host = host(target);
        if (target.getRawUserInfo() != null
                || target.getRawFragment() != null
                || !(NAME.matcher(host).matches() || isAllowedInside(target))) {
            throw new TargetRefused(TargetRefusal.NOT_A_NAME);
        }
        var port = port(target);
        if (port != HTTPS && (port < FIRST_FREE_PORT || port > 65_535)) {
            throw new TargetRefused(TargetRefusal.PORT_NOT_ALLOWED);
        }
        return target;
    }

    private List<InetAddress> addresses(URI target) throws TargetRefused, UnknownHostException {
        var host = host(target);
        var found = names.of(host);
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!isAllowedInside(target) && !found.stream().allMatch(PublicAddresses::contain)) {
            throw new TargetRefused(TargetRefusal.NOT_PUBLIC);
        }
        return found;
    }

    private boolean isAllowedInside(URI target) {
        return settings.privateHosts().contains(host(target)) || demo.allow(target.toString());
    }

    private static URI parsed(String url) throws TargetRefused {
        try {
            if (url.length() <= LONGEST && url.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                return new URI(url);
            }
        } catch (URISyntaxException noAddress) {
            throw new TargetRefused(TargetRefusal.NOT_A_NAME);
        }
        throw new TargetRefused(TargetRefusal.NOT_A_NAME);
    }

    static String host(URI target) {
        return Optional.ofNullable(target.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }

    static int port(URI target) {
        return target.getPort() == -1 ? HTTPS : target.getPort();
    }
}
