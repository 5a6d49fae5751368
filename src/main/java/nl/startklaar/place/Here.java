package nl.startklaar.place;

/**
 * Where the person who looks is now.
 *
 * @param readable false when the server cannot tell; then the rest says nothing
 * @param address as the server saw it
 * @param site what would be added: of IPv6 the network, since a device changes its address in it
 */
record Here(boolean readable, String address, String site, boolean known) {

    private static final Here NOWHERE = new Here(false, "", "", false);

    static Here of(String seen, boolean known) {
        return AddressRange.site(seen)
                .map(it -> new Here(true, AddressRange.write(seen).orElse(seen), it.text(), known))
                .orElse(NOWHERE);
    }

    boolean isNetwork() {
        return !address.equals(site);
    }
}
