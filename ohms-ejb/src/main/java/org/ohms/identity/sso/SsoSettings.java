package org.ohms.identity.sso;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where single sign-on stands.
 *
 * @param on what is in use; null when it is off
 * @param proposed what waits for another administrator; null for nothing
 * @param givable roles that a word of the provider may give
 */
public record SsoSettings(
        @Nullable SsoSetting on, @Nullable SsoSetting proposed, List<String> givable, Addresses addresses) {
    public SsoSettings {
        givable = List.copyOf(givable);
    }

    /**
     * What has to be written down at the provider.
     *
     * @param back where it leads people back to, at the staff door
     * @param backOfPatients the same at the patients' door
     * @param signOut where it tells that somebody signed out
     * @param afterSignOut where it leads people after signing out
     */
    public record Addresses(String back, String backOfPatients, String signOut, String afterSignOut) {}
}
