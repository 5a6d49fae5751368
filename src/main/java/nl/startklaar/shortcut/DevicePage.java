package nl.startklaar.shortcut;

/**
 * The ways to get one shortcut on a device.
 *
 * @param school what the school is called
 * @param address the whole address, as devices need it
 */
record DevicePage(String school, Shortcut shortcut, String address) {

    static final String TEMPLATE = "shortcut/device.jte";

    String windows() {
        return file(DeviceFile.WINDOWS);
    }

    String mac() {
        return file(DeviceFile.MAC);
    }

    String ipad() {
        return file(DeviceFile.IPAD);
    }

    String manifest() {
        return file(DeviceFile.MANIFEST);
    }

    private String file(DeviceFile file) {
        return shortcut.path() + "/" + file.path();
    }
}
