package nl.startklaar.signin;

import java.util.List;

/** New pictures or passwords, shown once to the adult who asked for them. */
record NewSecretsPage(String back, String group, boolean pictures, List<Given> given) {

    NewSecretsPage {
        given = List.copyOf(given);
    }

    /**
     * @param things the pictures in their order, or the words
     */
    record Given(String name, String avatar, List<String> things) {

        Given {
            things = List.copyOf(things);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "NewSecretsPage";
    }
}
