print("silin")
