package org.ohms.web.shared;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page: the address people see, the view behind it, and who may open it.
 *
 * <pre>
 * WebPage.staff("/staff/patients/{patient}/details", "/staff/patients/details.xhtml", "patient.see")
 * WebPage.staff("/staff/schedule", "/staff/schedule.xhtml", "appointment.see")
 *         .onRail(new RailEntry(10, "cal", "rail.schedule", "S"))
 * </pre>
 *
 * A name in braces is one segment of the path; the view finds it as a request parameter of the same name.
 */
public final class WebPage {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    /** Who may open a page. */
    public enum Access {
        EVERYONE,
        SIGNED_IN,
        PERMITTED
    }

    private final String path;
    private final String view;
    private final Set<Door> doors;
    private final Access access;
    private final List<String> permissions;
    private final @Nullable RailEntry rail;
    private final List<String> segments;

    private WebPage(
            String path,
            String view,
            Set<Door> doors,
            Access access,
            List<String> permissions,
            @Nullable RailEntry rail) {
        if (!path.startsWith("/") || !view.startsWith("/") || !view.endsWith(".xhtml")) {
            throw new IllegalArgumentException("not a page: " + path + " with view " + view);
        }
        this.path = path;
        this.view = view;
        this.doors = Set.copyOf(doors);
        this.access = access;
        this.permissions = List.copyOf(permissions);
        this.rail = rail;
        this.segments = segments(path);
    }

    /** A page at the staff door for whoever holds one of the permissions. */
    public static WebPage staff(String path, String view, String... permissions) {
        return permitted(Door.STAFF, path, view, permissions);
    }

    /** A page at the patients' door for whoever holds one of the permissions. */
    public static WebPage portal(String path, String view, String... permissions) {
        return permitted(Door.PATIENTS, path, view, permissions);
    }

    /** A page at both doors for whoever signed in there. */
    public static WebPage signedIn(String path, String view) {
        return new WebPage(path, view, EnumSet.allOf(Door.class), Access.SIGNED_IN, List.of(), null);
    }

    /** A page at both doors that needs no sign-in. */
    public static WebPage everyone(String path, String view) {
        return new WebPage(path, view, EnumSet.allOf(Door.class), Access.EVERYONE, List.of(), null);
    }

    private static WebPage permitted(Door door, String path, String view, String... permissions) {
        if (permissions.length == 0) {
            throw new IllegalArgumentException("a page names the permission it needs: " + path);
        }
        return new WebPage(path, view, Set.of(door), Access.PERMITTED, List.of(permissions), null);
    }

    /** The same page with an entry in the rail. */
    public WebPage onRail(RailEntry entry) {
        if (hasVariables()) {
            throw new IllegalArgumentException("the rail leads to a page, not to one of many: " + path);
        }
        return new WebPage(path, view, doors, access, permissions, entry);
    }

    /** The same page at one door only. */
    public WebPage onlyAt(Door door) {
        return new WebPage(path, view, Set.of(door), access, permissions, rail);
    }

    public String path() {
        return path;
    }

    public String view() {
        return view;
    }

    /** Where the view lies: pages of one place lie side by side. */
    String folder() {
        return view.substring(0, view.lastIndexOf('/'));
    }

    public Set<Door> doors() {
        return doors;
    }

    public Access access() {
        return access;
    }

    /** Any one of them opens the page; empty unless {@link Access#PERMITTED}. */
    public List<String> permissions() {
        return permissions;
    }

    public Optional<RailEntry> rail() {
        return Optional.ofNullable(rail);
    }

    boolean hasVariables() {
        return segments.stream().anyMatch(WebPage::isVariable);
    }

    /** The parts of an address between its slashes. */
    static List<String> segments(String address) {
        return List.of((address.startsWith("/") ? address.substring(1) : address).split("/", -1));
    }

    /** The values of the path's variables when these are the parts of an address of this page; nothing otherwise. */
    Optional<Map<String, String>> match(List<String> given) {
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        var values = new TreeMap<String, String>();
        for (var i = 0; i < given.size(); i++) {
            var segment = segments.get(i);
            if (isVariable(segment)) {
                if (!VALUE.matcher(given.get(i)).matches()) {
                    return Optional.empty();
                }
                values.put(name(segment), given.get(i));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /**
     * The address of this page with the variables of its path taken out of the parameters.
     *
     * @param parameters the values; what the path takes is removed
     * @return nothing when a variable has no usable value
     */
    Optional<String> address(Map<String, List<String>> parameters) {
        var parts = new ArrayList<String>();
        for (var segment : segments) {
            if (isVariable(segment)) {
                var values = parameters.remove(name(segment));
                if (values == null
                        || values.size() != 1
                        || !VALUE.matcher(values.get(0)).matches()) {
                    return Optional.empty();
                }
                parts.add(values.get(0));
            } else {
                parts.add(segment);
            }
        }
        return Optional.of("/" + String.join("/", parts));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }

    @Override
    public String toString() {
        return path;
    }
}
