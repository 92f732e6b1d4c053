// keycloak-js opens this page in a hidden frame and waits for its address.
parent.postMessage(location.href, location.origin)
