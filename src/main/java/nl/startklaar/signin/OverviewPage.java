package nl.startklaar.signin;

import java.util.List;

/**
 * All groups in sight.
 *
 * @param isCoordinator whether the viewer prints for all groups and enrols devices
 */
record OverviewPage(
        String home,
        String door,
        List<GroupReady> groups,
        List<EnrolledDevice> devices,
        boolean isCoordinator) {

    OverviewPage {
        groups = List.copyOf(groups);
        devices = List.copyOf(devices);
    }
}
